// What SES's errors mean for the mail at hand: the classes of its errors, as data.
import type { MailerAnswer } from "./mailer.ts";

type Kind = Exclude<MailerAnswer["kind"], "accepted">;

/** By error name. SES words two different limits as one error, so those are told apart by their text below. */
const byName: Readonly<Record<string, Kind>> = {
  MessageRejected: "refused",
  MailFromDomainNotVerifiedException: "refused",
  InvalidParameterValue: "refused",
  AccountSendingPausedException: "halted",
  AccountSuspendedException: "halted",
  ConfigurationSetSendingPausedException: "halted",
  ConfigurationSetDoesNotExistException: "halted",
  AccessDenied: "halted",
  AccessDeniedException: "halted",
  ExpiredToken: "halted",
  InvalidClientTokenId: "halted",
  SignatureDoesNotMatch: "halted",
  CredentialsProviderError: "halted",
  // No connection ever stood: nothing was handed over.
  NotConnected: "throttled",
};

/** By text, first match. The words are SES's own. */
const byText: readonly (readonly [RegExp, Kind])[] = [
  [/Daily message quota exceeded/i, "quota"],
  [/Maximum sending rate exceeded/i, "throttled"],
  [/Sending paused|Account is (paused|suspended)/i, "halted"],
];

/** Failures before a connection stood: the mail cannot have been taken. */
const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

interface Failure {
  name: string;
  message: string;
  /** Status of SES's answer, if there was one. */
  status?: number | undefined;
  /** System error code, such as ECONNRESET. */
  code?: string | undefined;
}

/** The class of a failed call. Whatever is not known to have been turned away counts as `unknown`. */
export const classify = ({ name, message, status, code }: Failure): Exclude<MailerAnswer, { kind: "accepted" }> => {
  const reason = `${name}: ${message}`.slice(0, 300);
  const named = byText.find(([text]) => text.test(message))?.[1] ?? byName[name];
  if (named) return { kind: named, reason };
  if (code !== undefined && neverConnected.has(code)) return { kind: "throttled", reason };
  if (name.startsWith("Throttling") || status === 429) return { kind: "throttled", reason };
  // Any other 4xx is about the call, not about this reader: every mail would meet it.
  if (status !== undefined && status >= 400 && status < 500) return { kind: "halted", reason };
  return { kind: "unknown", reason };
};
