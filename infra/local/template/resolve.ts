// Works out a template's intrinsic functions: Ref, Fn::GetAtt, Fn::Join, Fn::Sub, Fn::Select, Fn::Split.
import { type Addresses, account, physical, region } from "./physical.ts";
import type { Template } from "./template.ts";

/** The template asks for something this machine does not know: names it. */
export class Unresolvable extends Error {
  constructor(what: string) {
    super(`the template cannot be run on this machine: ${what}`);
    this.name = "Unresolvable";
  }
}

const pseudo: Readonly<Record<string, string>> = {
  "AWS::AccountId": account,
  "AWS::Region": region,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": "readout",
};

export type Resolve = (value: unknown) => unknown;

/** A function that replaces every intrinsic function in a value by what it stands for on this machine. */
export const resolver = (template: Template, addresses: Addresses): Resolve => {
  const reference = (name: string): string => {
    const known = pseudo[name];
    if (known !== undefined) return known;
    const resource = template.get(name);
    if (!resource) throw new Unresolvable(`it refers to ${name}, which it does not hold`);
    return physical(resource, addresses).ref;
  };
  const attribute = (id: string, name: string): string => {
    const resource = template.get(id);
    if (!resource) throw new Unresolvable(`it asks for ${id}.${name}, and holds no ${id}`);
    return physical(resource, addresses).attributes[name] ?? `${id}.${name}`;
  };
  const substitute = (pattern: string, variables: Record<string, unknown>): string =>
    pattern.replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
      if (name in variables) return String(resolve(variables[name]));
      const [id = "", ...rest] = name.split(".");
      return rest.length > 0 ? attribute(id, rest.join(".")) : reference(name);
    });
  const call = (name: string, argument: unknown): unknown => {
    const list = Array.isArray(argument) ? argument : [argument];
    switch (name) {
      case "Ref":
        return reference(String(argument));
      case "Fn::GetAtt":
        return attribute(String(list[0]), String(list[1]));
      case "Fn::Join":
        return (resolve(list[1]) as unknown[]).join(String(list[0]));
      case "Fn::Sub":
        return substitute(String(list[0]), (list[1] ?? {}) as Record<string, unknown>);
      case "Fn::Select":
        return (resolve(list[1]) as unknown[])[Number(list[0])];
      case "Fn::Split":
        return String(resolve(list[1])).split(String(list[0]));
      default:
        throw new Unresolvable(`it uses ${name}`);
    }
  };
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (entries.length === 1 && first && (first[0] === "Ref" || first[0].startsWith("Fn::")))
      return call(first[0], first[1]);
    return Object.fromEntries(entries.map(([key, inside]) => [key, resolve(inside)]));
  };
  return resolve;
};
