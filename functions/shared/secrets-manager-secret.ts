// The token secret in Secrets Manager.
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { type Secret, SecretInvalid } from "./secrets.ts";

/** A `Secret` by its ARN; endpoint, region and credentials come from the environment. */
export const secretsManagerSecret = (
  arn: string,
  client: SecretsManagerClient = new SecretsManagerClient({}),
): Secret => ({
  async read() {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    if (!SecretString) throw new SecretInvalid("holds no text");
    return SecretString;
  },
});
