// The thread that follows traces.
import { serve } from './serve.ts'
import { openTraces } from './trace-job.ts'

serve(openTraces)
