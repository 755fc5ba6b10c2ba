// Has the operator put in their own sender, or do the example's stand yet?
import { addressOf, type Settings } from "../../settings.ts";
import { bad, type Finding } from "../finding.ts";

/** As cdk.json comes. Nobody can own a domain that ends so (RFC 2606). */
const exampleSender = "briefing@readout.example";
const examplePostalAddress = "Readout, 1 Example Street, 12345 Example Town";

/** One finding for each of the example's settings that stands yet. */
export const checkSettings = ({ sender, postalAddress }: Settings): Finding[] => [
  ...(addressOf(sender) === exampleSender
    ? [
        bad(
          "sender",
          `${exampleSender} is the example's, and nobody can verify it.`,
          "Set `sender` in cdk.json to an address of your own.",
        ),
      ]
    : []),
  ...(postalAddress === examplePostalAddress
    ? [
        bad(
          "address",
          "The postal address at the foot of every mail is the example's.",
          "Set `postalAddress` in cdk.json to your own.",
        ),
      ]
    : []),
];
