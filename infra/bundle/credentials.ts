// Stands in a bundle for the SDK's chain of credential sources: Lambda gives a function its credentials in the environment,
// and other ones to the next process. They are read once a client, not at every call.
import { fromEnv } from "@aws-sdk/credential-provider-env";

type Provider = ReturnType<typeof fromEnv>;

export const defaultProvider = (...options: Parameters<typeof fromEnv>): Provider => {
  const read = fromEnv(...options);
  let credentials: ReturnType<Provider> | undefined;
  return () => (credentials ??= read());
};
