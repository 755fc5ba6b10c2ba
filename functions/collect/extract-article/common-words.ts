// Words that stand in every text of a language and hardly in one of another: no words that two of these languages share.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** By BCP 47 primary tag. */
export const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: setOf("der die das und den von zu mit dem auf ist nicht sich im für ein eine auch wird wurde"),
  en: setOf("the of and to that from with are were has have this by they which would their"),
  es: setOf("el los las y es su más fue sus han pero muy hay desde"),
  fr: setOf("les dans pour une est qui pas sur avec aux cette et du au ont été"),
  it: setOf("il di che della per gli sono nel dei delle alla anche è ha"),
  nl: setOf("het een van voor niet zijn dat ook maar naar wordt"),
  pt: setOf("os um uma do da dos em não com ao pelo foi são"),
};
