import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { scriptJson } from '../radio/formats/json.ts';

/** The form of a script's JSON, for who reads it by program. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(scriptJson));
