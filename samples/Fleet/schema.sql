-- The budget of an app for an endpoint: when the next call may be made. One row, which every worker updates.
create table if not exists budget (
    name    text primary key,
    next_at timestamptz not null default clock_timestamp()
);

-- The users, and how far each walk got. A worker that moves due_at into the future holds the user until then.
create table if not exists walk (
    user_id text primary key,
    due_at  timestamptz not null default '-infinity',
    owner   uuid,
    page    int not null default 0,   -- how many pages are kept
    next    json,                     -- the request of the next page; null before the first and after the last
    done    boolean not null default false,
    error   bigint                    -- the code with which the API said that there is no such user
);

-- Small whatever the number of users: it holds those who are not done.
create index if not exists walk_due on walk (due_at) where not done;

-- What was found: the conversations of each page, as the API gave them. Not jsonb, which refuses the character U+0000.
create table if not exists page (
    user_id  text not null,
    page     int not null,  -- from 0
    items    json not null,
    kept_at  timestamptz not null default clock_timestamp(),
    primary key (user_id, page)
);
