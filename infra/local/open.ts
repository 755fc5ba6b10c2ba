// Opens this machine: the newsroom (or the operator's own feeds), the synthesized stack, the servers it runs on.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeFeedList } from "../feeds.ts";
import { announce } from "./announce.ts";
import { explain } from "./explain.ts";
import { claim } from "./lock.ts";
import { type Machine, type MachineOptions, startMachine } from "./machine.ts";
import { type Newsroom, PortTaken, startNewsroom } from "./newsroom/newsroom.ts";
import { clearState, openState, type State, saveState } from "./state.ts";
import { synthesize } from "./synthesize.ts";

export interface OpenOptions
  extends Pick<MachineOptions, "schedules" | "visibilitySeconds" | "deliveries" | "onRefusal" | "onFailure"> {
  directory: string;
  /** Forget what an earlier start kept. */
  fresh?: boolean;
  /** Read infra/feeds.opml instead of the sample newsroom. */
  live?: boolean;
  /** Ports tried first: the site's, and from the next hundred the newsroom's and the servers'. 0 takes any. */
  port?: number;
  /** The operator's zone, which dates editions. */
  zone?: string;
}

export interface Opened {
  machine: Machine;
  newsroom: Newsroom | undefined;
  /** Milliseconds from the call to a machine that is ready. */
  tookMs: number;
  /** Moves the machine's clock to the same hour of the next day, and the newsroom with it. */
  nextDay(): void;
  stop(): Promise<void>;
}

const dayMs = 86_400_000;

/** The newsroom has two days of news; from the second on it stays at the second. */
const newsroomDay = (state: State, now: Date): 1 | 2 => (now.getTime() - Date.parse(state.dayOne) >= dayMs ? 2 : 1);

/** The zone of this machine, as far as it is known. */
export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @throws InUse, NotWritable, DiskFull, KeptUnreadable, SynthesisFailed, SettingsInvalid (by way of the app), Unresolvable */
export const openMachine = async (options: OpenOptions): Promise<Opened> => {
  const release = claim(options.directory);
  try {
    return await openClaimed(options, release);
  } catch (error) {
    release();
    throw explain(options.directory, error);
  }
};

const openClaimed = async (options: OpenOptions, release: () => void): Promise<Opened> => {
  const started = performance.now();
  const { directory, port = 0 } = options;
  if (options.fresh) clearState(directory);
  const state = openState(directory, new Date());
  const now = (): Date => new Date(Date.now() + state.ahead);
  const newsroom = options.live ? undefined : await openNewsroom(port, now, new Date(state.dayOne));
  newsroom?.setDay(newsroomDay(state, now()));
  const synthesized = await synthesize(join(directory, "cdk.out"), {
    zone: options.zone ?? machineZone(),
    ...(newsroom ? newsroomContext(directory, newsroom) : {}),
  });
  const machine = await startMachine({
    ...options,
    synthesized,
    ports: port === 0 ? { site: 0, aws: 0 } : { site: port, aws: port + 3 },
  });
  machine.advance(state.ahead);
  const silence = announce(directory, machine);
  return {
    machine,
    newsroom,
    tookMs: performance.now() - started,
    nextDay() {
      state.ahead += dayMs;
      machine.advance(dayMs);
      saveState(directory, state);
      newsroom?.setDay(newsroomDay(state, now()));
    },
    async stop() {
      silence();
      await machine.stop();
      await newsroom?.stop();
      release();
    },
  };
};

/** On the ports from `port` + 10 on, or on any free ones where one of them is taken. */
const openNewsroom = async (port: number, now: () => Date, dayOne: Date): Promise<Newsroom> => {
  const ports = port === 0 ? [] : Array.from({ length: 6 }, (_, index) => port + 10 + index);
  try {
    return await startNewsroom({ ports, now, dayOne });
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    return startNewsroom({ now, dayOne });
  }
};

const newsroomContext = (directory: string, newsroom: Newsroom): Record<string, string> => {
  const feeds = join(directory, "newsroom.opml");
  const list = newsroom.outlets.map(({ feedUrl, outlet, section }) => ({ url: feedUrl, outlet, section }));
  writeFileSync(feeds, writeFeedList(list, "The sample newsroom"));
  return {
    feeds,
    // Our own server: it need not be spared, and it may be on this machine.
    hostSpacing: "10",
    privateOrigins: newsroom.outlets.map(({ origin }) => origin).join(","),
  };
};
