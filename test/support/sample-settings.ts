// What the send stage is told by its environment, with invented values.
import { secretArn } from "./measured-servers.ts";

export const sampleSettings = {
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "machine",
  AWS_SECRET_ACCESS_KEY: "none",
  ARCHIVE_BUCKET: "archive",
  READERS_TABLE: "readers",
  DELIVERIES_TABLE: "deliveries",
  SEND_WORKERS: "1",
  SITE_URL: "https://readout.example.org",
  SENDER: "Readout <briefing@example.org>",
  POSTAL_ADDRESS: "1 Quay Street, Port Callow",
  CONFIGURATION_SET: "readout",
  TOKEN_SECRET_ARN: secretArn,
  POWERTOOLS_METRICS_NAMESPACE: "Readout",
} as const;
