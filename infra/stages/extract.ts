// extract: article → findings. A queue brings one message an article.
import { readFileSync } from "node:fs";
import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { environment } from "../../functions/shared/archive-keys.ts";
import type { ArchiveBucket } from "../archive-bucket.ts";
import type { Settings } from "../settings.ts";
import { StageFunction } from "../stage-function.ts";
import { StageQueue } from "../stage-queue.ts";

const timeout = Duration.minutes(1);
/** The trained models: they stand beside the bundle as they stand beside the code. */
const models = ["model/reader.bin", "model/names.bin"];
const functions = new URL("../../functions/extract/", import.meta.url);

export class Extract extends Construct {
  readonly queue: StageQueue;
  readonly handler: StageFunction;

  constructor(scope: Construct, id: string, props: { settings: Settings; bucket: ArchiveBucket }) {
    super(scope, id);
    this.queue = new StageQueue(this, "Articles", timeout);
    this.handler = new StageFunction(this, "extract", {
      memoryMb: 1769, // one whole virtual processor: this stage computes
      timeout,
      environment: { [environment.archiveBucket]: props.bucket.bucketName },
      files: Object.fromEntries(models.map((model) => [model, readFileSync(new URL(model, functions))])),
    });
    this.handler.consume(this.queue, 10, props.settings.extractAtOnce);
    props.bucket.letRead(this.handler, "articles", "findings");
    props.bucket.letWrite(this.handler, "findings");
  }
}
