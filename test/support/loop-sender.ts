// The sender that people write first: read the reader, render, call SES, mark it in the table afterwards. No ledger.
import { GetItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { type Archive, readJson } from "../../functions/shared/archive.ts";
import { editionKey } from "../../functions/shared/archive-keys.ts";
import { AudiencePage } from "../../functions/shared/model/audience.ts";
import { Edition } from "../../functions/shared/model/edition.ts";
import { Reader } from "../../functions/shared/model/reader.ts";
import { s3Archive } from "../../functions/shared/s3-archive.ts";
import { sampleSettings } from "./sample-settings.ts";

/** What mails the readers of these pages, so many at a time. */
export const loopBatchesOf = async (pages: readonly string[], size: number): Promise<(() => Promise<unknown>)[]> => {
  const archive = s3Archive(process.env["ARCHIVE_BUCKET"] ?? "");
  const batches: (() => Promise<unknown>)[] = [];
  for (const key of pages) {
    const page = await readJson(archive, key, AudiencePage);
    if (!page) throw new TypeError(`there is no audience page ${key}`);
    const mail = loopSender(archive, page.edition);
    for (let first = 0; first < page.readers.length; first += size)
      batches.push(() => Promise.all(page.readers.slice(first, first + size).map(mail)));
  }
  return batches;
};

/** A function that mails one reader the edition; its clients are the SDK's as they come. */
const loopSender = (archive: Archive, editionId: string): ((readerId: string) => Promise<void>) => {
  const [tables, mail] = [new DynamoDBClient({}), new SESClient({})];
  const { SITE_URL: siteUrl, SENDER: from, POSTAL_ADDRESS: postalAddress } = sampleSettings;
  let edition: Promise<Edition | undefined> | undefined;
  return async (readerId) => {
    const read = await (edition ??= readJson(archive, editionKey(editionId), Edition));
    const { Item } = await tables.send(
      new GetItemCommand({ TableName: "readers", Key: { pk: { S: `reader#${readerId}` } } }),
    );
    if (!read || !Item) throw new TypeError("the edition and its readers are there");
    const reader = Reader.parse(unmarshall(Item));
    const unsubscribe = `${siteUrl}/unsubscribe/${readerId}`;
    const links = { siteUrl, preferences: `${siteUrl}/preferences/${readerId}`, unsubscribe, postalAddress };
    const { subject, html, text } = renderBriefing(read, reader, links);
    const raw = await new MailComposer({
      from,
      to: reader.email,
      subject,
      html,
      text,
      headers: [{ key: "List-Unsubscribe", value: `<${unsubscribe}>` }],
    })
      .compile()
      .build();
    const { MessageId = "" } = await mail.send(new SendRawEmailCommand({ RawMessage: { Data: raw } }));
    await tables.send(
      new PutItemCommand({
        TableName: "deliveries",
        Item: { pk: { S: `${editionId}_${readerId}` }, state: { S: "SENT" }, messageId: { S: MessageId } },
      }),
    );
  };
};
