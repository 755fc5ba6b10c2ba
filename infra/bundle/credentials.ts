// Stands in a bundle for the SDK's chain of credential sources: Lambda gives a function its credentials in the environment.
export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";
