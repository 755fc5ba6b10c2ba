// What the collect stage needs of the world.
import type { Archive } from "../shared/archive.ts";
import type { Clock } from "../shared/clock.ts";
import type { Log } from "../shared/log.ts";
import type { Feed } from "../shared/model/feed.ts";
import type { CollectMessage, ExtractMessage } from "../shared/model/messages.ts";
import type { Queue } from "../shared/queue.ts";
import type { Pages } from "./pages.ts";
import type { Web } from "./web.ts";

export interface Outside {
  feeds: readonly Feed[];
  archive: Archive;
  web: Web;
  pages: Pages;
  collectQueue: Queue<CollectMessage>;
  extractQueue: Queue<ExtractMessage>;
  clock: Clock;
  log: Log;
}
