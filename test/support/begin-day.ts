// A program that begins a day on this machine and goes on until it is stopped or killed: `node begin-day.ts DIRECTORY PORT`.
// It says "at work" when the day's first articles are stored.
import { openMachine } from "../../infra/local/open.ts";
import { reader, signUp } from "../../infra/local/sign-up.ts";
import { keysUnder } from "./on-machine.ts";

const [directory = "", port = ""] = process.argv.slice(2);
const opened = await openMachine({ directory, port: Number(port) });
const { machine } = opened;
process.once("SIGTERM", () => void opened.stop().then(() => process.exit()));
await signUp(machine, reader(machine.now()));
await machine.tick("collect");
while ((await keysUnder(machine, "articles/")).length < 5) await new Promise((done) => setTimeout(done, 5));
process.stdout.write("at work\n");
