/** The package has no types of its own; these are the parts that are used. Lines count from 1, times are seconds. */
declare module 'webvtt-parser' {
  export interface Cue {
    id: string;
    startTime: number;
    endTime: number;
    text: string;
  }
  export class WebVTTParser {
    parse(
      input: string,
      mode: 'metadata' | 'chapters',
    ): { cues: Cue[]; errors: { message: string; line: number; col?: number }[] };
  }
}
