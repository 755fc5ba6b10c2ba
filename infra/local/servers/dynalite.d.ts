// Types of the one thing this project uses of dynalite.
declare module "dynalite" {
  import type { Server } from "node:http";

  export default function dynalite(options?: {
    /** A folder to keep tables in; in memory without it. */
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}
