// Where a sentence ends, in the scripts that news is written in.

/** Whether a text ends like a sentence; quotation marks and brackets may follow. Thai ends none with a sign. */
export const endsSentence = (text: string): boolean => /[.!?。！？…:।؟۔။։]["'”’»)\]]*$/u.test(text);
