import { StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

const PDF = 'application/pdf';

/** Marks a route that answers with a PDF. */
export function PdfFile() {
  return applyDecorators(
    ApiProduces(PDF),
    ApiOkResponse({ description: 'A PDF', schema: { type: 'string', format: 'binary' } }),
  );
}

/** A PDF as an answer, to be read in the browser or saved under a name. */
export function pdfFile(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: PDF,
    length: bytes.length,
    disposition: `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
  });
}
