/**
 * File formats: a .docx, .xlsx, .csv, .tsv, .txt or .pdf becomes one paper of headings, paragraphs
 * and tables.
 */
@NamedInterface("files")
@NullMarked
package waymark.documents.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
