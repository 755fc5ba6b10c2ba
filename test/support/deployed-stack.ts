// CloudFormation on 127.0.0.1, as far as an operator's commands ask it what a stack is made of.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Listening, listen, readBody } from "../../infra/local/servers/listen.ts";

export interface StackResource {
  type: string;
  logical: string;
  physical: string;
}

const answerXml = (action: string, body: string): string =>
  `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><${action}Result>${body}</${action}Result></${action}Response>`;

const stackXml = (name: string): string =>
  `<Stacks><member><StackName>${name}</StackName><StackStatus>UPDATE_COMPLETE</StackStatus>` +
  "<CreationTime>2026-01-01T00:00:00Z</CreationTime></member></Stacks>";

const resourcesXml = (resources: readonly StackResource[]): string =>
  `<StackResourceSummaries>${resources
    .map(
      ({ type, logical, physical }) =>
        `<member><ResourceType>${type}</ResourceType><LogicalResourceId>${logical}</LogicalResourceId>` +
        `<PhysicalResourceId>${physical}</PhysicalResourceId></member>`,
    )
    .join("")}</StackResourceSummaries>`;

/** Starts it with one stack. */
export const startDeployedStack = (name: string, resources: readonly StackResource[]): Promise<Listening> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams((await readBody(request)).toString());
    const action = form.get("Action") ?? "";
    const wanted = form.get("StackName") ?? "";
    const [status, body] =
      wanted === name
        ? [200, answerXml(action, action === "DescribeStacks" ? stackXml(name) : resourcesXml(resources))]
        : [
            400,
            "<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>" +
              `<Message>Stack with id ${wanted} does not exist</Message></Error></ErrorResponse>`,
          ];
    response.writeHead(status, { "content-type": "text/xml" }).end(body);
  };
  return listen((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
};
