// The same stories as other people's libraries render a mail: MJML from its markup, React Email from its components.
import { viewStory } from "../../functions/shared/story-view.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { openPeer, peerFunction } from "./open-peer.ts";

/** Renders an edition for one reader, whose link to leave stands at its end. */
export type PeerMail = (edition: Edition, unsubscribe: string) => Promise<string>;

/** A line of a story: its words, and where they lead. */
interface Line {
  kind: "heading" | "name" | "words";
  text: string;
  href?: string;
}

/** What a story's mail says, line by line: as much as ours does. */
const linesOf = (edition: Edition): Line[][] =>
  edition.stories
    .map(viewStory)
    .map(({ headline, summary, speakers, differences }) => [
      { kind: "heading", text: headline },
      ...summary.flatMap(({ sentences }) =>
        sentences.map(({ words, href }): Line => ({ kind: "words", text: words, href })),
      ),
      ...speakers.flatMap(({ name, statements }): Line[] => [
        { kind: "name", text: name },
        ...statements.map(({ words, sources }): Line => ({ kind: "words", text: words, href: sources[0].href })),
      ]),
      ...differences.flatMap(({ about, versions }): Line[] => [
        { kind: "name", text: about },
        ...versions.map(({ value, sources }): Line => ({ kind: "words", text: value, href: sources[0].href })),
      ]),
    ]);

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const tags = { heading: "h2", name: "b", words: "span" } as const;

/** A section a story, a text a line. @throws PeersMissing, PeerChanged */
export const mjmlMail = async (): Promise<PeerMail> => {
  const convert = await peerFunction("mjml", "default");
  const text = ({ kind, text: words, href }: Line): string =>
    `<mj-text>${href === undefined ? `<${tags[kind]}>${escape(words)}</${tags[kind]}>` : `<a href="${escape(href)}">${escape(words)}</a>`}</mj-text>`;
  return async (edition, unsubscribe) => {
    const stories = [...linesOf(edition), [{ kind: "words", text: "Unsubscribe", href: unsubscribe } satisfies Line]];
    const sections = stories.map(
      (lines) => `<mj-section><mj-column>${lines.map(text).join("")}</mj-column></mj-section>`,
    );
    const converted = await convert(`<mjml><mj-body>${sections.join("")}</mj-body></mjml>`, {
      validationLevel: "skip",
    });
    return typeof converted === "object" && converted !== null && "html" in converted ? String(converted.html) : "";
  };
};

/** A section a story, a text a line, by the components that its own templates are made of. @throws PeersMissing, PeerChanged */
export const reactMail = async (): Promise<PeerMail> => {
  const [create, render] = [
    await peerFunction("react", "createElement"),
    await peerFunction("@react-email/render", "render"),
  ];
  const part = async (name: string): Promise<unknown> => {
    const components = await openPeer("@react-email/components");
    return typeof components === "object" && components !== null ? Reflect.get(components, name) : undefined;
  };
  const [Html, Body, Container, Section, Heading, Text, Link] = await Promise.all(
    ["Html", "Body", "Container", "Section", "Heading", "Text", "Link"].map(part),
  );
  const line = ({ kind, text, href }: Line, key: number): unknown => {
    if (kind === "heading") return create(Heading, { as: "h2", key }, text);
    return create(Text, { key }, href === undefined ? create("b", null, text) : create(Link, { href }, text));
  };
  return async (edition, unsubscribe) => {
    const stories = linesOf(edition).map((lines, key) => create(Section, { key }, lines.map(line)));
    const leave = create(Text, { key: "leave" }, create(Link, { href: unsubscribe }, "Unsubscribe"));
    return String(await render(create(Html, null, create(Body, null, create(Container, null, [...stories, leave])))));
  };
};
