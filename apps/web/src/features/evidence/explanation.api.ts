import { ExplanationView, type ExplanationRequest } from '@bewijskracht/contracts';
import { request } from '../../lib/http.ts';

/** Saves why the evidence together shows a leeruitkomst. */
export const saveExplanation = (leeruitkomst: string, body: ExplanationRequest, keepalive: boolean) =>
  request('PUT', `/api/explanations/${encodeURIComponent(leeruitkomst)}`, {
    body,
    response: ExplanationView,
    keepalive,
  });
