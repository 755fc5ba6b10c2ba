// What tests ask of a machine that runs: its archive's objects, and a stage's command as its operator would run it.
import { spawn } from "node:child_process";
import { text as readAll } from "node:stream/consumers";
import { GetObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { Article } from "../../functions/shared/model/article.ts";
import type { Machine } from "../../infra/local/machine.ts";
import { machineKey } from "../../infra/local/servers/gate.ts";

/** All versions of an article. */
export const versionsOf = async ({ aws, clients }: Machine, articleId: string): Promise<Article[]> => {
  const Bucket = aws.stores.s3.listBuckets()[0]?.name;
  const { Contents = [] } = await clients.s3.send(
    new ListObjectsV2Command({ Bucket, Prefix: `articles/${articleId}/` }),
  );
  return Promise.all(
    Contents.map(async ({ Key }) => {
      const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key }));
      return Article.parse(JSON.parse((await Body?.transformToString()) ?? ""));
    }),
  );
};

/** What the publish stage's command line answers, told what its function is told. */
export const publishCommand = async ({ functions }: Machine, ...args: string[]): Promise<string> => {
  const stage = [...functions.values()].find(({ definition }) => definition.name === "publish");
  const key = { AWS_ACCESS_KEY_ID: machineKey, AWS_SECRET_ACCESS_KEY: machineKey };
  const child = spawn(process.execPath, ["functions/publish/command.ts", ...args], {
    env: { ...process.env, ...stage?.definition.environment, ...key },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return readAll(child.stdout);
};
