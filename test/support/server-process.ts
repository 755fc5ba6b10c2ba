// A program of its own: servers of AWS on 127.0.0.1 for measures, so that their work is not counted as the measured stage's.
// Its argument says which; it tells its parent their addresses, and the processor time it has used whenever asked.
import { startAws } from "../../infra/local/servers/aws.ts";
import { startDynamo } from "../../infra/local/servers/dynamo.ts";
import { Gate } from "../../infra/local/servers/gate.ts";
import { startSecrets } from "../../infra/local/servers/secrets.ts";
import { startSes } from "../../infra/local/servers/ses.ts";
import { secretArn, type ServerReport } from "./measured-servers.ts";
import { startQuickDynamo } from "./quick-dynamo.ts";

let mails = 0;
let bytes = 0;

const start: Readonly<Record<string, () => Promise<Record<string, string>>>> = {
  async dynalite() {
    const { url } = await startDynamo({ gate: new Gate(() => undefined) });
    return { AWS_ENDPOINT_URL_DYNAMODB: url };
  },
  async quick() {
    const { url } = await startQuickDynamo();
    return { AWS_ENDPOINT_URL_DYNAMODB: url };
  },
  async mail() {
    const keep = (_: unknown, raw: Uint8Array): void => {
      mails += 1;
      bytes += raw.length;
    };
    const mailbox = { keep, all: () => [], raw: () => undefined, count: () => mails };
    const { url } = await startSes({
      gate: new Gate(() => undefined),
      mailbox,
      quota: 100_000_000,
      rate: 100_000,
      onEvent: async () => undefined,
    });
    return { AWS_ENDPOINT_URL_SES: url };
  },
  async storage() {
    const gate = new Gate(() => undefined);
    const aws = await startAws({ gate });
    const secrets = await startSecrets({ gate, wanted: [{ arn: secretArn, template: "{}", key: "seed", length: 64 }] });
    return {
      AWS_ENDPOINT_URL_S3: aws.url,
      AWS_ENDPOINT_URL_SQS: aws.url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    };
  },
};

const begin = start[process.argv[2] ?? ""];
if (!begin || !process.send) throw new TypeError("this is started by measured-servers.ts, with the name of a server");
const addresses = await begin();
const report = (): void => {
  const { user, system } = process.cpuUsage();
  process.send?.({ addresses, cpuMs: (user + system) / 1000, mails, bytes } satisfies ServerReport);
};
process.on("message", report);
process.on("disconnect", () => process.exit(0));
report();
