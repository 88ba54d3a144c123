/** A date as better-auth keeps it: a text in SQLite, a `Date` in PostgreSQL. `new Date()` reads either. */
type Kept = string | Date;

/** The tables of who may sign in. Those of better-auth are told as far as we read or change them ourselves. */
export interface TeamTables {
  auth_users: {
    id: string;
    name: string;
    email: string;
    /** 0 or 1 in SQLite. */
    emailVerified: boolean | number;
    image: string | null;
    role: string;
    createdAt: Kept;
    updatedAt: Kept;
  };
  auth_sessions: {
    id: string;
    userId: string;
    token: string;
    ipAddress: string | null;
    userAgent: string | null;
    createdAt: Kept;
    expiresAt: Kept;
  };
  auth_accounts: {
    id: string;
    userId: string;
    /** At the service; a person's own id where it is a password. */
    accountId: string;
    providerId: string;
    /** Hashed; null where another service vouches. */
    password: string | null;
    /** What the service was asked to tell. */
    scope: string | null;
    createdAt: Kept;
    updatedAt: Kept;
  };
  auth_verifications: { id: string; expiresAt: Kept };
  invitations: {
    id: string;
    /** Of the token, which nobody keeps but who has the link. */
    hash: string;
    role: string;
    /** In small letters; null where whoever has the link may come. */
    email: string | null;
    /** The person who invites; "" for the terminal. */
    by: string;
    made: number;
    expires: number;
    used: number | null;
  };
  /** Links by which a new password is set; their columns are those of invitations. */
  password_resets: {
    id: string;
    hash: string;
    /** Whose password. */
    person: string;
    by: string;
    made: number;
    expires: number;
    used: number | null;
  };
  /** Passwords tried for an account: how many were wrong, and until when no other is looked at. */
  sign_in_attempts: { key: string; count: number; until: number };
}
