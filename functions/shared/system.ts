// The machine a function runs on, by the ports that it is seen through: its clock, its chance and its timer.
import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "./clock.ts";
import { systemRandom } from "./random.ts";

/** `pause` waits, in milliseconds. */
export const system = { clock: systemClock, random: systemRandom, pause };
