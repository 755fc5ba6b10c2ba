// Region and credentials: without them nothing else can be asked.
import type { SESClient } from "@aws-sdk/client-ses";
import { type Finding, findingOf, good, missingAccess, noRegion } from "../finding.ts";

/** A bad finding where the account cannot be asked at all. */
export const checkAccess = async (ses: SESClient): Promise<Finding> => {
  let region: string;
  try {
    region = await ses.config.region();
  } catch {
    return noRegion;
  }
  try {
    await ses.config.credentials();
  } catch (error) {
    return missingAccess(error) ?? findingOf("credentials", error);
  }
  return good("access", `credentials for ${region}`);
};
