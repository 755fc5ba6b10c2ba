// How a command reaches the stack of this machine: by the servers of an `npm start` that runs, or by opening them itself.
import { announced, operatorEnvironment } from "./announce.ts";
import { userOf } from "./lock.ts";
import { openMachine } from "./open.ts";
import { stateDirectory } from "./state.ts";

/** The environment for a stage's command. `close` ends what had to be opened for it. */
export const machineEnvironment = async (
  directory = stateDirectory,
): Promise<{ environment: Record<string, string>; close: () => Promise<void> }> => {
  const running = announced(directory);
  // One that was killed has left its word behind; its process id may be another program's by now.
  if (running && userOf(directory) === running.pid)
    return { environment: running.environment, close: async () => undefined };
  const { machine, stop } = await openMachine({ directory });
  const close = async (): Promise<void> => {
    // A command may have put something on a queue: here it is worked off as it would be by `npm start`.
    await machine.settle();
    await stop();
  };
  return { environment: operatorEnvironment(machine), close };
};
