// Writing where nothing stands yet, on S3: who was first, and whether it was oneself.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WrittenMeanwhile } from "../../functions/shared/archive.ts";
import { s3Archive } from "../../functions/shared/s3-archive.ts";
import { startStorage } from "../support/servers.ts";

let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.stop());
const credentials = { accessKeyId: "machine", secretAccessKey: "none" };

test("S3's 412: one's own bytes count as written, another's do not", async () => {
  const archive = s3Archive("archive", storage.s3);
  expect(await archive.putNew("editions/a.json", "one")).toBe("written");
  expect(await archive.putNew("editions/a.json", "one")).toBe("written");
  expect(await archive.putNew("editions/a.json", "two")).toBe("exists");
  expect(Buffer.from((await archive.get("editions/a.json"))?.body ?? []).toString()).toBe("one");
});

test("what another has written since it was read is not written over; one's own bytes are", async () => {
  const archive = s3Archive("archive", storage.s3);
  const key = "actors/a.json";
  await archive.replace(key, "one", undefined);
  const read = await archive.get(key);
  await archive.replace(key, "two", read);
  await archive.replace(key, "two", read);
  await expect(archive.replace(key, "three", read)).rejects.toThrow(WrittenMeanwhile);
  await expect(archive.replace(key, "three", undefined)).rejects.toThrow(WrittenMeanwhile);
  expect(Buffer.from((await archive.get(key))?.body ?? []).toString()).toBe("two");
});

test("of ten planners that write at once one is first", async () => {
  const archive = s3Archive("archive", storage.s3);
  const writes = await Promise.all(
    Array.from({ length: 10 }, (_, each) => archive.putNew("editions/b.json", `${each}`)),
  );
  expect(writes.filter((written) => written === "written")).toHaveLength(1);
});

test.each([
  ["the same", "one", "written"],
  ["something else", "two", "exists"],
])("S3's 409 while another writes %s: what stands there then is read back and compared", async (_, there, answer) => {
  const server: Server = createServer((request, response) => {
    request.resume();
    const conflict = "<Error><Code>ConditionalRequestConflict</Code><Message>busy</Message></Error>";
    if (request.method === "PUT") response.writeHead(409, { "content-type": "application/xml" }).end(conflict);
    else response.writeHead(200, { etag: '"x"' }).end(there);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new S3Client({ endpoint, region: "eu-central-1", credentials, forcePathStyle: true });
  expect(await s3Archive("archive", client).putNew("editions/c.json", "one")).toBe(answer);
  client.destroy();
  server.closeAllConnections();
  server.close();
});
