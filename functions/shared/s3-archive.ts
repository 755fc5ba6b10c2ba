// The archive on S3.
import { createHash } from "node:crypto";
import {
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { type Archive, type StoredObject, WrittenMeanwhile } from "./archive.ts";

const status = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** An `Archive` in one bucket; endpoint, region and credentials come from the environment. */
export const s3Archive = (bucket: string, client: S3Client = new S3Client({})): Archive => {
  const get = async (key: string): Promise<StoredObject | undefined> => {
    try {
      const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return Body ? { body: await Body.transformToByteArray(), etag: ETag ?? "" } : undefined;
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  const put = async (key: string, body: string | Uint8Array, contentType: string, condition: object): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: contentType,
        ...condition,
      }),
    );
  };
  const onlyNew = { IfNoneMatch: "*" };
  /** Writes where the condition holds or the same bytes stand there already; false where others do. */
  const putIf = async (
    condition: { IfNoneMatch: string } | { IfMatch: string },
    key: string,
    body: string | Uint8Array,
    contentType: string,
  ): Promise<boolean> => {
    try {
      await put(key, body, contentType, condition);
      return true;
    } catch (error) {
      // 412: something else stands there. 409: somebody writes at this moment; what they wrote is read back.
      if (status(error) !== 412 && status(error) !== 409) throw error;
      const stored = await get(key);
      if (!stored) throw error;
      return sha256(stored.body) === sha256(body);
    }
  };
  return {
    get,
    put: (key, body, contentType = "application/json") => put(key, body, contentType, {}),
    async putNew(key, body, contentType = "application/json") {
      return (await putIf(onlyNew, key, body, contentType)) ? "written" : "exists";
    },
    async replace(key, body, before, contentType = "application/json") {
      const condition = before ? { IfMatch: before.etag } : onlyNew;
      if (!(await putIf(condition, key, body, contentType))) throw new WrittenMeanwhile(key);
    },
    async *list(prefix) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key } of page.Contents ?? []) if (Key) yield Key;
      }
    },
  };
};

const sha256 = (body: string | Uint8Array): string => createHash("sha256").update(body).digest("hex");
