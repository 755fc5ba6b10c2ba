// What a deployed stack's functions are told of its resources, for commands that work on them.
import { resolve } from "node:path";
import { environment } from "../../functions/shared/archive-keys.ts";
import { readFeedList } from "../feeds.ts";
import { orderedSections, type Settings } from "../settings.ts";
import { type DeployedStack, physicalIds } from "./account.ts";
import { project } from "../project.ts";

/** The settings that name what the stack holds: by setting, the resource's type and how its logical id begins. */
const named: readonly (readonly [name: string, type: string, logical: RegExp])[] = [
  [environment.archiveBucket, "AWS::S3::Bucket", /^Archive/],
  [environment.readersTable, "AWS::DynamoDB::Table", /^TablesReaders/],
  [environment.deliveriesTable, "AWS::DynamoDB::Table", /^TablesDeliveries/],
  [environment.sendQueue, "AWS::SQS::Queue", /^Deliveries(?!.*DeadLetter)/],
  [environment.tokenSecret, "AWS::SecretsManager::Secret", /^TokenKeys/],
];

/** The stack has not one resource where a command needs exactly one. */
export class ResourceUnclear extends Error {
  constructor(stack: string, name: string, type: string, found: number) {
    super(
      `the stack ${stack} has ${found} resources that could be ${name} (${type}); deploy this version of the project ` +
        "to it, or use the version it was deployed with",
    );
    this.name = "ResourceUnclear";
  }
}

/** Names of the stack's resources by the settings that functions read. @throws ResourceUnclear */
export const stackEnvironment = (stack: Pick<DeployedStack, "name" | "resources">): Record<string, string> =>
  Object.fromEntries(
    named.map(([name, type, logical]) => {
      const found = physicalIds(stack, type).filter((resource) => logical.test(resource.logical));
      const [one, ...more] = found;
      if (!one || more.length > 0) throw new ResourceUnclear(stack.name, name, type, found.length);
      return [name, one.physical];
    }),
  );

/** What commands are told of the settings and the feed list, as the next deploy would set them. */
export const settingsEnvironment = (settings: Settings): Record<string, string> => ({
  [environment.sections]: JSON.stringify(orderedSections(settings, readFeedList(resolve(project, settings.feeds)))),
  [environment.storiesPerSection]: String(settings.storiesPerSection),
});
