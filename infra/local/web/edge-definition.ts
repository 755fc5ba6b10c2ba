// The template's distribution, its origins traced to a bucket or to a function behind an API.
import type { RunningFunction } from "../lambda/function.ts";
import { Distribution, Integration, read } from "../template/plan.ts";
import { type Resolve, Unresolvable } from "../template/resolve.ts";
import { ofType, type Template } from "../template/template.ts";
import type { EdgeDefinition, Origin } from "./edge.ts";

/** The first distribution of the template. @throws Unresolvable where an origin is neither its bucket nor its API */
export const edgeDefinition = (
  template: Template,
  resolve: Resolve,
  functions: ReadonlyMap<string, RunningFunction>,
  secretValue: (arn: string) => string | undefined,
): EdgeDefinition => {
  const [distribution] = read(template, resolve, "AWS::CloudFront::Distribution", Distribution);
  if (!distribution) throw new Unresolvable("it holds no distribution");
  const { DistributionConfig: config } = distribution.properties;
  const buckets = ofType(template, "AWS::S3::Bucket").map(({ id }) => ({
    name: String(resolve({ Ref: id })),
    domain: String(resolve({ "Fn::GetAtt": [id, "RegionalDomainName"] })),
  }));
  const integrations = read(template, resolve, "AWS::ApiGatewayV2::Integration", Integration);

  const originOf = (id: string): Origin => {
    const origin = config.Origins.find((each) => each.Id === id);
    const bucket = buckets.find(({ domain }) => domain === origin?.DomainName);
    if (origin && bucket) return { kind: "bucket", bucket: bucket.name, path: origin.OriginPath };
    const api = origin?.DomainName.split(".")[0];
    const integration = integrations.find(({ properties }) => properties.ApiId === api);
    const target = functions.get(integration?.properties.IntegrationUri ?? "");
    if (!target)
      throw new Unresolvable(`the distribution's origin ${id} is neither its bucket nor one of its functions`);
    const headers = (origin?.OriginCustomHeaders ?? []).map(
      ({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), dereferenced(HeaderValue, secretValue)] as const,
    );
    return { kind: "function", target, headers: Object.fromEntries(headers) };
  };
  return {
    defaultRootObject: config.DefaultRootObject,
    defaultOrigin: originOf(config.DefaultCacheBehavior.TargetOriginId),
    behaviours: config.CacheBehaviors.map((behaviour) => ({
      pattern: behaviour.PathPattern ?? "*",
      origin: originOf(behaviour.TargetOriginId),
    })),
    notFoundPage: config.CustomErrorResponses.find((response) => response.ResponseCode === 404)?.ResponsePagePath,
  };
};

/** CloudFormation's dynamic reference to one value of a JSON secret, replaced as a deployment does. @throws Unresolvable */
const dereferenced = (value: string, secretValue: (arn: string) => string | undefined): string =>
  value.replace(/\{\{resolve:secretsmanager:(arn:.+?):SecretString:([^:}]+)::\}\}/, (_, arn: string, key: string) => {
    const secret = JSON.parse(secretValue(arn) ?? "{}") as Record<string, unknown>;
    const found = secret[key];
    if (typeof found !== "string") throw new Unresolvable(`a header names ${key} of the secret ${arn}, which has none`);
    return found;
  });
