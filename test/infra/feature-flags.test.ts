// CDK's feature flags: each that CDK has today is decided, so that `cdk synth` has nothing to say of them.
import { CURRENT_VERSION_EXPIRED_FLAGS, FLAGS } from "aws-cdk-lib/cx-api";
import { expect, test } from "vitest";
import { featureFlags } from "../../infra/feature-flags.ts";

test("none of this CDK's flags is left open, and none of version 1 is set, which version 2 refuses", () => {
  const open = Object.entries(FLAGS).filter(([name, { introducedIn }]) => introducedIn.v2 && !(name in featureFlags));
  expect(open.map(([name]) => name).filter((name) => !CURRENT_VERSION_EXPIRED_FLAGS.includes(name))).toEqual([]);
  expect(CURRENT_VERSION_EXPIRED_FLAGS.filter((name) => name in featureFlags)).toEqual([]);
  expect(featureFlags).toMatchObject({ "@aws-cdk/aws-iam:minimizePolicies": true });
});
