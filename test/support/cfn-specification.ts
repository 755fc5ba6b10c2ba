// Checks a resource of a template against the CloudFormation specification: names, required ones, kinds of values, all the way down.
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import type { PropertyType, ResourceProperties, TypeDefinition } from "@aws-cdk/service-spec-types";

const specification = loadAwsServiceSpecSync();

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value that CloudFormation works out itself: Ref, Fn::GetAtt, Fn::Join … */
const isIntrinsic = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const [name, ...rest] = Object.keys(value);
  return rest.length === 0 && (name === "Ref" || (name ?? "").startsWith("Fn::"));
};

const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(Number(value)) && typeof value !== "boolean",
  number: (value) => Number.isFinite(Number(value)) && typeof value !== "boolean",
  boolean: (value) => typeof value === "boolean",
};

const definitionOf = (type: PropertyType): TypeDefinition | undefined =>
  type.type === "ref" ? specification.get("typeDefinition", type.reference.$ref) : undefined;

const problemsOf = (value: unknown, type: PropertyType, path: string): string[] => {
  if (isIntrinsic(value)) return [];
  if (type.type === "union") {
    const tried = type.types.map((each) => problemsOf(value, each, path));
    return tried.find((problems) => problems.length === 0) ?? tried[0] ?? [];
  }
  if (type.type === "array")
    return Array.isArray(value)
      ? value.flatMap((each, index) => problemsOf(each, type.element, `${path}[${index}]`))
      : [`${path} is no list`];
  if (type.type === "map")
    return isObject(value)
      ? Object.entries(value).flatMap(([name, each]) => problemsOf(each, type.element, `${path}.${name}`))
      : [`${path} is no object`];
  const definition = definitionOf(type);
  if (definition)
    return isObject(value) ? propertyProblems(value, definition.properties, path) : [`${path} is no object`];
  const fits = kinds[type.type];
  return !fits || fits(value) ? [] : [`${path} is no ${type.type}: ${JSON.stringify(value)}`];
};

const propertyProblems = (given: Record<string, unknown>, known: ResourceProperties, path: string): string[] => [
  ...Object.entries(given).flatMap(([name, value]) => {
    const property = known[name];
    return property ? problemsOf(value, property.type, `${path}.${name}`) : [`${path}.${name} is unknown`];
  }),
  ...Object.entries(known).flatMap(([name, { required }]) =>
    required && !(name in given) ? [`${path}.${name} is missing`] : [],
  ),
];

/** What is wrong with a resource's properties by the specification; it names no lists of allowed values, so neither do we. */
export const specificationProblems = (id: string, type: string, properties: Record<string, unknown>): string[] => {
  const [known] = specification.lookup("resource", "cloudFormationType", "equals", type);
  return known ? propertyProblems(properties, known.properties, id) : [`${id}: unknown type ${type}`];
};
