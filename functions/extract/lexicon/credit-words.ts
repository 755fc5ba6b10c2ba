// Words that stand before the colon of a picture credit, a caption's end or a source line.

/** A whole label at the head of a line: "Photo credit:", "Source:". */
export const creditLabel =
  /^(?:(?:photo|picture|image|video|file photo|photograph|illustration|graphic)s?(?: credit| by| courtesy)?|credits?|source|via|by|caption|copyright|©)s?$/i;
/** A word within a caption behind which its picture's maker is named: "The bridge at Osk. Image: Ada Lund." */
export const captionLabel = /^(?:Photo|Picture|Image|Photograph|Illustration)s?$|^(?:Video|Credit)$/;
