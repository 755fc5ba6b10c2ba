// What the doctor found: one sentence, and what to do about it.

export interface Finding {
  /** What was looked at, in one or two words. */
  about: string;
  /** "bad" keeps mail from going out or hides that it does not; "notice" is for the operator to judge. */
  state: "good" | "notice" | "bad";
  says: string;
  cure?: string;
}

export const good = (about: string, says: string): Finding => ({ about, state: "good", says });
export const notice = (about: string, says: string, cure: string): Finding => ({ about, state: "notice", says, cure });
export const bad = (about: string, says: string, cure: string): Finding => ({ about, state: "bad", says, cure });

export const noRegion = bad("region", "No region is set.", "Set AWS_REGION, such as export AWS_REGION=eu-central-1.");
const noCredentials = bad(
  "credentials",
  "There are no AWS credentials.",
  "Sign in (aws sso login, aws configure) or set AWS_PROFILE.",
);

/** What the SDK misses, where that is why it failed. */
export const missingAccess = (error: unknown): Finding | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (error.name === "CredentialsProviderError") return noCredentials;
  return /region is missing/i.test(error.message) ? noRegion : undefined;
};

/** Cures of the errors by which AWS turns a caller away, by their names. */
const accessCures: Readonly<Record<string, string>> = {
  InvalidClientTokenId: "These credentials belong to no account: sign in again or choose another AWS_PROFILE.",
  UnrecognizedClientException: "These credentials belong to no account: sign in again or choose another AWS_PROFILE.",
  SignatureDoesNotMatch: "The secret key does not fit the access key: sign in again.",
  ExpiredToken: "The session has ended: sign in again (aws sso login).",
  ExpiredTokenException: "The session has ended: sign in again (aws sso login).",
  AccessDenied: "Use a role that may look: the managed policy ReadOnlyAccess is enough.",
  AccessDeniedException: "Use a role that may look: the managed policy ReadOnlyAccess is enough.",
};

/** What a machine without a network says, and one that was told of a region that there is not. */
const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT/;

/** One sentence for an error of a call to AWS. */
export const findingOf = (about: string, error: unknown): Finding => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const [line = ""] = message.split("\n");
  return bad(
    about,
    `AWS could not be asked: ${name}: ${line}`,
    accessCures[name] ??
      (unreachable.test(message)
        ? "Is this machine on the network, and is AWS_REGION the name of a region, such as eu-central-1?"
        : "Try again; the error is AWS's own."),
  );
};
