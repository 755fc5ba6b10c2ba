// How CDK behaves where its versions differ: as CDK recommends, up to the version this was last looked at with.
import { CURRENT_VERSION_EXPIRED_FLAGS, FLAGS } from "aws-cdk-lib/cx-api";

/** A flag of a later version stays off, and `cdk synth` tells of it: what stands in an account must not change by an upgrade alone. */
const lookedAt = "2.276.0";

const expired: ReadonlySet<string> = new Set(CURRENT_VERSION_EXPIRED_FLAGS);

const isNoLater = (version: string): boolean =>
  version.localeCompare(lookedAt, "en", { numeric: true }) <= 0 && /^\d/.test(version);

/** The context that sets them. */
export const featureFlags: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(FLAGS)
    .filter(([name, { introducedIn }]) => !expired.has(name) && isNoLater(introducedIn.v2 ?? ""))
    .map(([name, { recommendedValue }]) => [name, recommendedValue as unknown]),
);
