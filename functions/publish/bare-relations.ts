// Words that say what somebody is to somebody else, and nothing beside a name alone: whose friend is nowhere to be read.

/** Roles that are not printed. With a capital they may be titles: "Father Anselm". */
export const bareRelations: ReadonlySet<string> = new Set(
  `wife husband spouse partner fiancé fiancée girlfriend boyfriend mother father parent daughter son child sister brother sibling
  grandmother grandfather aunt uncle niece nephew cousin friend neighbour neighbor colleague companion acquaintance relative
  host guest namesake successor predecessor rival`.split(/\s+/),
);
