// Imports a package from this folder: names are looked up beside the file that imports them, so it must stand here.

/** The module of an installed peer. */
export const load = (name: string): Promise<unknown> => import(name);
