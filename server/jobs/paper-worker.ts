// The thread that draws papers and labels.
import { drawPaper, type PaperRequest } from './paper-job.ts'
import { serve } from './serve.ts'

serve(
  store => async (request: PaperRequest) =>
    // A copy of its own size, so that the memory can be handed over.
    Uint8Array.from(await drawPaper(store, request)),
)
