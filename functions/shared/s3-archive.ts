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
import type { Archive, StoredObject } from "./archive.ts";

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
  const put = async (key: string, body: string | Uint8Array, contentType: string, onlyNew: boolean): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: contentType,
        ...(onlyNew ? { IfNoneMatch: "*" } : {}),
      }),
    );
  };
  return {
    get,
    put: (key, body, contentType = "application/json") => put(key, body, contentType, false),
    async putNew(key, body, contentType = "application/json") {
      try {
        await put(key, body, contentType, true);
        return "written";
      } catch (error) {
        // 412: something stands there. 409: somebody writes at this moment; what they wrote is read back.
        if (status(error) !== 412 && status(error) !== 409) throw error;
        const stored = await get(key);
        if (!stored) throw error;
        return sha256(stored.body) === sha256(body) ? "written" : "exists";
      }
    },
    async *list(prefix) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key } of page.Contents ?? []) if (Key) yield Key;
      }
    },
  };
};

const sha256 = (body: string | Uint8Array): string => createHash("sha256").update(body).digest("hex");
