/** Ids are made by the app and mean nothing by themselves; the names say what an id points to. */
export type AccountId = string;
export type EvidenceId = string;

/** Codes are given by the framework and are the same in every database, page and credential. */
export type LeeruitkomstCode = string;
export type GedragsindicatorCode = string;
