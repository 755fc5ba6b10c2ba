// Region and credentials: without them nothing else can be asked.
import type { SESClient } from "@aws-sdk/client-ses";
import { bad, type Finding, findingOf, good } from "../finding.ts";

/** A bad finding where the account cannot be asked at all. */
export const checkAccess = async (ses: SESClient): Promise<Finding> => {
  let region: string;
  try {
    region = await ses.config.region();
  } catch {
    return bad("region", "No region is set.", "Set AWS_REGION, such as export AWS_REGION=eu-central-1.");
  }
  try {
    await ses.config.credentials();
  } catch (error) {
    return error instanceof Error && error.name === "CredentialsProviderError"
      ? bad(
          "credentials",
          "There are no AWS credentials.",
          "Sign in (aws sso login, aws configure) or set AWS_PROFILE.",
        )
      : findingOf("credentials", error);
  }
  return good("access", `credentials for ${region}`);
};
