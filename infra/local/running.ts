// How a command reaches the stack of this machine: by the servers of an `npm start` that runs, or by opening them itself.
import { announced, operatorEnvironment } from "./announce.ts";
import { InUse } from "./lock.ts";
import { openMachine } from "./open.ts";
import { stateDirectory } from "./state.ts";

export interface Reached {
  /** What a stage's command must be told. */
  environment: Record<string, string>;
  /** Ends what had to be opened for it. */
  close(): Promise<void>;
}

/** The machine whose state is in `directory`. @throws InUse where somebody works on it who has not said how to reach it */
export const machineEnvironment = async (directory = stateDirectory): Promise<Reached> => {
  try {
    return await openReached(directory);
  } catch (error) {
    const running = error instanceof InUse ? announced(directory, error.pid) : undefined;
    if (!running) throw error;
    return { environment: running, close: async () => undefined };
  }
};

const openReached = async (directory: string): Promise<Reached> => {
  const { machine, stop } = await openMachine({ directory });
  return {
    environment: operatorEnvironment(machine),
    async close() {
      // A command may have put something on a queue: here it is worked off as it would be by `npm start`.
      await machine.settle();
      await stop();
    },
  };
};
