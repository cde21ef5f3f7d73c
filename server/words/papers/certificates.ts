// The certificate of analysis and the release certificate (PIC/S PE 009-17 Annex 16 asks what a certificate states).
import type { Words } from '../languages.ts'

interface CertificateWords {
  analysis: {
    title: string
    column: Readonly<
      Record<'test' | 'point' | 'method' | 'specification' | 'result' | 'verdict' | 'takenAt' | 'stage', string>
    >
    /** Of a figure that the batch's own record answers. */
    fromRecord: string
    informative: string
    finalOn(day: string): string
    complies: string
    compliesSoFar(pending: string): string
    doesNotComply(tests: string): string
    notYet(tests: string): string
  }
  release: {
    title: string
    stage: Readonly<Record<1 | 2, string>>
    certifies: Readonly<Record<1 | 2, string>>
    pending(tests: string): string
    nothingPending: string
    notCertified: string
    outrun: string
    onRequest: string
    onRequestText(physician: string, tests: string): string
    handling: string
    mustBeAsked: string
    keepUntilUse: string
    register: string
    review: string
    exceptions: string
  }
}

export const certificateWords: Words<CertificateWords> = {
  en: {
    analysis: {
      title: 'Certificate of analysis',
      column: {
        test: 'Test',
        point: 'Sampled at',
        method: 'Method',
        specification: 'Specification',
        result: 'Result',
        verdict: 'Verdict',
        takenAt: 'Sample taken',
        stage: 'Stage',
      },
      fromRecord: 'from the batch record',
      informative: 'informative, no part of the verdict',
      finalOn: day => `final ${day}`,
      complies: 'All decisive results are in and meet the specification.',
      compliesSoFar: pending => `The results so far meet the specification. Pending: ${pending}.`,
      doesNotComply: tests => `The batch does not meet the specification: ${tests}.`,
      notYet: tests => `Results are missing for the first stage: ${tests}.`,
    },
    release: {
      title: 'Release certificate',
      stage: { 1: 'Stage 1: before the last results', 2: 'Stage 2: after the last results' },
      certifies: {
        1: 'The qualified person certifies that this batch was made and checked according to the process version and the specification named here, that its record was reviewed and every exception decided, and that it may be used before the pending results are in.',
        2: 'The qualified person certifies that all results of this batch are in and meet the specification named here, and that nothing learnt since stage 1 stands against it.',
      },
      pending: tests => `Pending results: ${tests}. If one is out of specification, the QP calls the treating surgeon.`,
      nothingPending: 'No result is pending.',
      notCertified: 'This batch is not certified. This paper releases nothing.',
      outrun:
        'The record has changed since it was signed: this paper releases nothing until the batch is reviewed and certified anew.',
      onRequest: 'Supplied out of specification',
      onRequestText: (physician, tests) =>
        `This product does not meet its specification (${tests}). It is supplied at the written request of ${physician}; this is no certification.`,
      handling: 'Before use',
      mustBeAsked:
        'Ask Marrow for GO with the wristband, the joint and the side, and this container, right before the injection.',
      keepUntilUse: 'Keep the container closed in its box until then.',
      register: 'Entered in the register of certifications at',
      review: 'Reviewed by QA',
      exceptions: 'Exceptions and their decisions',
    },
  },
  es: {
    analysis: {
      title: 'Certificado de análisis',
      column: {
        test: 'Ensayo',
        point: 'Muestreo en',
        method: 'Método',
        specification: 'Especificación',
        result: 'Resultado',
        verdict: 'Dictamen',
        takenAt: 'Muestra tomada',
        stage: 'Fase',
      },
      fromRecord: 'del registro de lote',
      informative: 'informativo, no forma parte del dictamen',
      finalOn: day => `definitivo ${day}`,
      complies: 'Constan todos los resultados decisivos y cumplen la especificación.',
      compliesSoFar: pending => `Los resultados hasta ahora cumplen la especificación. Pendiente: ${pending}.`,
      doesNotComply: tests => `El lote no cumple la especificación: ${tests}.`,
      notYet: tests => `Faltan resultados para la primera fase: ${tests}.`,
    },
    release: {
      title: 'Certificado de liberación',
      stage: { 1: 'Fase 1: antes de los últimos resultados', 2: 'Fase 2: después de los últimos resultados' },
      certifies: {
        1: 'La persona cualificada certifica que este lote se ha fabricado y controlado conforme a la versión del proceso y la especificación aquí citadas, que su registro se ha revisado y cada excepción tiene su decisión, y que puede utilizarse antes de disponer de los resultados pendientes.',
        2: 'La persona cualificada certifica que constan todos los resultados de este lote y cumplen la especificación aquí citada, y que nada conocido desde la fase 1 se opone a ello.',
      },
      pending: tests =>
        `Resultados pendientes: ${tests}. Si alguno queda fuera de especificación, la QP llama al cirujano responsable.`,
      nothingPending: 'No hay ningún resultado pendiente.',
      notCertified: 'Este lote no está certificado. Este documento no libera nada.',
      outrun:
        'El registro ha cambiado después de la firma: este documento no libera nada hasta que el lote se revise y se certifique de nuevo.',
      onRequest: 'Suministrado fuera de especificación',
      onRequestText: (physician, tests) =>
        `Este producto no cumple la especificación (${tests}). Se suministra a petición escrita de ${physician}; no es una certificación.`,
      handling: 'Antes de usar',
      mustBeAsked:
        'Justo antes de la infiltración, consulte en Marrow si es APTO con la pulsera, la articulación y el lado, y este envase.',
      keepUntilUse: 'Hasta entonces, mantenga el envase cerrado en su caja.',
      register: 'Anotado en el registro de certificaciones el',
      review: 'Revisado por Garantía de Calidad',
      exceptions: 'Excepciones y decisiones',
    },
  },
}
