package waymark.documents.files;

/** What a page is made of, in reading order. */
sealed interface PdfPiece permits PdfRow, PdfTable {}
