// Takes a permission out of a synthesized template.

/** The template without the statement that lets a function write findings. */
export const withoutFindingsWrite = (text: string): string => {
  const template = JSON.parse(text) as {
    Resources: Record<string, { Properties?: { PolicyDocument?: { Statement: unknown[] } } }>;
  };
  for (const { Properties } of Object.values(template.Resources)) {
    const document = Properties?.PolicyDocument;
    if (document)
      document.Statement = document.Statement.filter(
        (statement) => !/PutObject.*\/findings\//s.test(JSON.stringify(statement)),
      );
  }
  return JSON.stringify(template);
};
