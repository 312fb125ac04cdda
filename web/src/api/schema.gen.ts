// Made from the OpenAPI document by `npm run api`. Do not edit.
export interface paths {
  '/api/v1/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes events in.
     * @description Send `{"events":[…]}`, one event object, one event a line as `application/x-ndjson`, or CloudEvents (`id`, `type` and `time` are eventId, type and
     *     occurredAt; the other members stand in `data`) one by one or in a batch; gzip and br are understood. At most 1,000 events and
     *     1 MiB after decompression, 32 KiB an event. The answer comes after the commit: what is `accepted` is never lost, and an event counts once for ever
     *     under its `eventId` in its key's source, so repeat a request until it is answered. A wrong event is refused with its index, code and JSON pointer and does not stop
     *     the others. An event that names an unknown campaign, version or variation is accepted, listed in `errors`, and counts as soon as that exists.
     */
    post: operations['postEvents']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/events/reclassify': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Says afterwards whether clicks and impressions were automatic.
     * @description Credits and revenue move with them within seconds (A28). It holds against the event's own flag and every rule; the latest word counts.
     */
    post: operations['reclassify']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/opt-ins': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Stores many opt-ins and opt-outs, all or none of them.
     * @description As JSON, or as `text/csv` with a header line that names the columns `userId,channel,optedIn` and perhaps `changedAt`. Safe to repeat.
     */
    post: operations['postOptIns']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/triggers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes a trigger in, and says what to send.
     * @description A person opted in to at least one channel of the campaign is allocated to a variation by traffic share, whatever the variation's channels, and keeps it within the version. Then one decision
     *     is made: the variation's highest-priority channel that the person is opted in to, or `not_opted_in` (A1). The trigger and the decision are recorded as events before the answer.
     *     Under one `eventId` the answer stays the same for ever, so repeat a request until it is answered.
     */
    post: operations['postTrigger']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/intake': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Shows what became of everything that was sent, by source.
     * @description At any moment received = stored + duplicates + refused + quarantined. Requests that were refused as a whole are not counted.
     */
    get: operations['getIntake']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/refusals': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists the latest refused events with what was wrong. */
    get: operations['listRefusals']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/report': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Shows a campaign's report.
     * @description Variation Performance and, within each row, Channel Performance. With `Accept: text/csv` the same figures come as CSV, one line a cell; all variations together have
     *     an empty `variation`. The answer's ETag stays the same
     *     as long as no figure changes, whatever `asOf` says. Query parameters: `version` (an id; default: the one in force), `from` and `to` (days of the site's time zone or
     *     instants with offset, `to` exclusive; default: the whole version), `metrics` (names separated by commas), `machine` (`exclude`, `include`), `eventsUntil`
     *     (`now`, `rangeEnd`), `asOf` (a day or an instant of the past), `baseline` (a variation's id), `interval` (`fieller`, `delta`, `log`), `difference` (`absolute`, `relative`),
     *     `mixedUsers` (`exclude`, `first`), `alwaysValid` (`true`, `false`), `bom` (`true`, `false`). With `eventsUntil=rangeEnd` or `asOf` the figures are computed from the log, which takes the longer the more events the
     *     campaign's people have.
     */
    get: operations['getReport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/metrics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists all metrics with their definitions. */
    get: operations['listMetrics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/pipeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Says how far the reports are behind what was acknowledged. */
    get: operations['getPipeline']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/credits': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Lists the credited purchases behind a report's Purchase and Revenue.
     * @description The latest first, each with the click that earned it. Asked for with the version, range and machine setting of a report, their number is its Purchase and their amounts add up to its Revenue,
     *     for one variation or channel as for all. With `Accept: text/csv` all of them come at once.
     */
    get: operations['getCredits']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/diagnostics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Explains a report's figures: what became of every purchase, and what was seen at all.
     * @description Answers "why are Purchase and Revenue 0?". Every purchase of the people of the range has exactly one outcome for the campaign.
     */
    get: operations['getDiagnostics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/overview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Shows what the campaigns earned, one by one and together.
     * @description Each campaign credits on its own, so one purchase may stand in several of them: `sum` counts it in each, `total` once (A7).
     */
    get: operations['getOverview']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/purchases': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Lists the purchases behind a line of the diagnostics, and says what became of one order.
     * @description The latest first. Asked for with the version, range and machine setting of the diagnostics, there are as many as the line of `outcome` counts: `credited`, `unconverted` (A20),
     *     `mixed` (A13), `outside_window` (A4), `machine_click_only` (A28), `no_click`, `identified_too_late` (A15), `not_identified`, `duplicate` (A8; each repeating event is a row),
     *     `over_refund` (A19), `differing` (A8), `other_version` (A12), `elsewhere` (A7). Without an outcome: all purchases of the people of the range.
     *     With `orderId` and no outcome an order is found wherever it is: as `not_identified` where nobody bought it, as `other_people` where the buyer is none of the people of the range.
     *     With `Accept: text/csv` all of them come at once.
     */
    get: operations['getPurchases']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/people': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Lists the people behind Users.
     * @description The latest first trigger first. Asked for with the version and range of a report, there are as many as its Users: of a variation the people allocated to it, of a variation and channel
     *     those of them with a message requested in the channel (A1). With `Accept: text/csv` all of them come at once.
     */
    get: operations['getPeople']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/funnel': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Shows where messages and people are lost between trigger and purchase.
     * @description For the people whose first trigger lies in the range, as in the report: requests, clicks and purchases are the report's totals. Messages count once, however many sources report them. A step
     *     that nobody reports in a channel is null and listed in `notReported`, never 0; decisions for other reasons than not_opted_in are in no metric and stand only here (A1).
     *     With `Accept: text/csv` the same counts come as CSV, one line a step.
     */
    get: operations['getFunnel']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/series': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Shows a report over time.
     * @description By first trigger (`cohort`) the points of a metric add up to its cell in the report; by time of occurrence (`event`) they say when it happened.
     *         With `Accept: text/csv` the same figures come as CSV, one line a variation, metric and span of time.
     */
    get: operations['getSeries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{userId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Erases a person's identifiers; totals stay as they are (A33).
     * @description Forgets the user id, the anonymous ids of the browsers linked to it, and the addresses, user agents and free properties of their events. The pseudonymous events stay and count. It cannot
     *     be undone; stop sending the person's events as well.
     */
    delete: operations['erasePerson']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/account/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Sets the password of the caller's own account. Other sessions of the account end. */
    put: operations['setPassword']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{userId}/channels': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Shows where a person stands with each channel.
     * @description The latest of all opt-ins, opt-outs and unsubscribes counts, by its time.
     */
    get: operations['getPersonChannels']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/people/{userId}/channels/{channel}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Opts a person in to a channel, or out of it.
     * @description Every change is kept with its time. Triggers from now on decide by it; what earlier ones decided stays.
     */
    put: operations['putOptIn']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/links': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Makes tracked links of a message.
     * @description Give one `url`, several `links`, or a whole `text`, whose links are replaced. Whoever follows an address is led to its destination, and a click of the message is recorded; the message's send
     *     says whose, in which variation and channel. A `honeypot` is a link that nobody sees: who follows it is a machine. Destinations must be on one of the site's hosts (PUT /link-hosts).
     */
    post: operations['postLinks']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/link-hosts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists the hosts that tracked links may lead to. */
    get: operations['getLinkHosts']
    /**
     * Says which hosts tracked links may lead to.
     * @description Without any, no link can be made: a redirect to anywhere would lend the site's good name to anybody. Links made before work on.
     */
    put: operations['putLinkHosts']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/link-keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Signs links with a new key from now on.
     * @description For use after a key may have become known. Links that are out already work on, for ever.
     */
    post: operations['postLinkKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/tracking': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Tells how this host's tracking fares. */
    get: operations['getTracking']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/quarantine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists events that are held back until the campaign, version or variation they name exists. */
    get: operations['listQuarantine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/quarantine/replay': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Looks again at held-back events now.
     * @description It happens by itself within a second of every change of a campaign; each event counts once however often it is looked at.
     */
    post: operations['replay']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists campaigns. */
    get: operations['listCampaigns']
    put?: never
    /** Creates a campaign with its first test version. */
    post: operations['createCampaign']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Shows a campaign. */
    get: operations['getCampaign']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Changes a campaign.
     * @description Name, status, channels and attribution window can be changed in place. A change of the primary metric, the variations, the traffic shares or the stickiness forces a new test version.
     */
    patch: operations['changeCampaign']
    trace?: never
  }
  '/api/v1/campaigns/{id}/versions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Starts a new test version.
     * @description The version before it ends where this one starts; allocation starts afresh.
     */
    post: operations['startVersion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/connections/vendors': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Lists the vendors that can be connected.
     * @description With the keys that each needs and what to enter at the vendor.
     */
    get: operations['listVendors']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/connections': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists the site's connections. */
    get: operations['listConnections']
    put?: never
    /**
     * Creates a connection.
     * @description The answer holds the address and what to enter at the vendor. A key that the vendor shows only later may follow by `POST /connections/{id}/keys`; until
     *     then everything is refused. Keys that are ours to choose are generated and shown only in this answer.
     */
    post: operations['createConnection']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/connections/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Shows a connection. */
    get: operations['getConnection']
    put?: never
    post?: never
    /** Deletes a connection: from then on the vendor is told to stop. What it reported stays. */
    delete: operations['deleteConnection']
    options?: never
    head?: never
    /**
     * Changes a connection.
     * @description In force at once here, within five seconds on every instance. Events that were stored before stay as they are.
     */
    patch: operations['changeConnection']
    trace?: never
  }
  '/api/v1/connections/{id}/keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Gives a connection new keys.
     * @description Two keys of a kind are alive at a time, so that the vendor can be given the new one without a gap. In force at once here, within five seconds on every instance.
     */
    post: operations['rotateKeys']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/connections/{id}/deliveries': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists the latest requests of a connection with their verdicts. */
    get: operations['listDeliveries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/site': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Shows the site's settings. */
    get: operations['getSite']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Changes the site's settings.
     * @description A change of the currency or the identity grace recomputes every person of the site.
     */
    patch: operations['changeSite']
    trace?: never
  }
  '/api/v1/keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists the site's API keys. */
    get: operations['listKeys']
    put?: never
    /** Creates an API key. The key itself is shown only in this answer. */
    post: operations['createKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/keys/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Revokes an API key: at once here, within five seconds on every instance. */
    delete: operations['revokeKey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/exchange-rates': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists the stored rates. */
    get: operations['listRates']
    /**
     * Stores exchange rates, all or none of them.
     * @description As JSON, or as `text/csv` with the columns `currency,date,rate` and a header line. Orders are converted with the rate of their day in the site's time zone, or the latest one at most seven
     *     days older; reports follow within seconds.
     */
    put: operations['putRates']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/exchange-rates/{currency}/{date}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Removes a rate; orders that it converted are converted by an older one, or shown as unconverted. */
    delete: operations['deleteRate']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/session': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Shows who is signed in. */
    get: operations['getSession']
    put?: never
    /** Signs in with e-mail and password. */
    post: operations['signIn']
    /** Signs out. */
    delete: operations['signOut']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/session/link': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Signs in with a one-time link. */
    post: operations['signInByLink']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/members': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Lists the members of the site. */
    get: operations['listMembers']
    put?: never
    /** Adds a member, who signs in with the link of the answer and sets a password. */
    post: operations['addMember']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/members/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Removes a member, whose sessions end. */
    delete: operations['removeMember']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/hooks/{vendor}/{connectionId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes what a vendor posts.
     * @description The address is made with the connection (`POST /api/v1/connections`), which also says what to enter at the vendor. The request is verified over its raw
     *     bytes, stored in one transaction and then answered 200 with an empty body: also for duplicates and for events, messages or fields that are not known.
     *     What cannot be understood is kept in quarantine. An event counts once, for ever, under the vendor's id in its connection.
     */
    post: operations['receiveHook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/track/push': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes a report about a push message.
     * @description `received` counts as delivered, `displayed` as impression, `clicked` as click; `dismissed` is accepted and counts nowhere. JSON, also as `text/plain`, as sendBeacon sends it without a preflight.
     *     A token that is none of ours has the same answer and counts nowhere.
     */
    post: operations['trackPush']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/identify': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Links an anonymous id to a person.
     * @description With both userId and anonymousId. The write key is the user name of a Basic authorization, a bearer token, or `writeKey` in the body.
     */
    post: operations['identify']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/track': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes an event in.
     * @description Order Completed, Product Added, Order Refunded and the e-mail and push events count; others are accepted and count nowhere.
     */
    post: operations['track']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/page': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Accepted; counts nowhere. */
    post: operations['page']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/screen': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Accepted; counts nowhere. */
    post: operations['screen']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/group': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Accepted; counts nowhere. */
    post: operations['group']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/alias': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Accepted; counts nowhere. */
    post: operations['alias']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/batch': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes several calls in.
     * @description A wrong call is refused with its index and what to change, and does not stop the others.
     */
    post: operations['batch']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/t/o/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The pixel of a message: a transparent GIF, and an impression.
     * @description The picture comes also for a token that is none of ours; then nothing is recorded. HEAD is never recorded.
     */
    get: operations['getPixel']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/t/c/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A tracked link: 302 to its destination, and a click.
     * @description The destination is part of the signed token, so the redirect needs no database. HEAD is answered alike and never counts. Where the site wants it, the destination gets
     *     one more parameter, rc_click, which the page gives back as clickToken of an identify.
     */
    get: operations['followLink']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/t/u/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * An unsubscribe link: an unsubscribe, which is no click, then 302 to its destination, or a page where it has none.
     * @description The person of the message is opted out of its channel. What a mail scanner's request records is marked as a machine's and opts nobody out.
     */
    get: operations['followUnsubscribe']
    put?: never
    /**
     * One-click unsubscribe (RFC 8058): what a mail program posts to the address of List-Unsubscribe.
     * @description The person of the message is opted out of its channel.
     */
    post: operations['postUnsubscribe']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/s/{code}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A short link, as for SMS: like the tracked link that it stands for. */
    get: operations['followShort']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v2/collect/user/event': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes events of a visitor in.
     * @description The API key of a connection of the kind dynamic-yield comes as `DY-API-Key`. Events have no id, so each request counts; a purchase counts once by its
     *     `uniqueTransactionId`. A wrong event is listed in `warnings` and does not stop the others.
     */
    post: operations['collectEvents']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v2/collect/user/engagement': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes engagements of a visitor in.
     * @description A `PN_CLICK` is a click of the push message whose `pushToken` stands in its `trackingData`, or whose id as `rc_mid`.
     */
    post: operations['collectEngagements']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v2/userdata/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Takes events of a known customer in, that happened elsewhere.
     * @description The user is named by `cuid`; `timestamp` says when it happened.
     */
    post: operations['importUserEvents']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v2/userdata/channels/{channel}/opt-in': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Opts a known customer in to a channel.
     * @description Triggers from now on decide by it, as by `PUT /api/v1/people/{userId}/channels/{channel}`.
     */
    post: operations['optIn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v2/userdata/channels/{channel}/opt-out': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Opts a known customer out of a channel.
     * @description Triggers from now on decide by it, as by `PUT /api/v1/people/{userId}/channels/{channel}`.
     */
    post: operations['optOut']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description The interval of the difference that holds at every look at once; bounds are null where `comparison.reason` says why. */
    AlwaysValidAnswer: {
      /** Format: double */
      low: null | number
      /** Format: double */
      high: null | number
      /** Format: double */
      pValue: null | number
    }
    /** @description A probability. */
    BestAnswer: {
      /** Format: double */
      value: null | number
      /** @description Why there is none: below_gate, zero_variance, single_variation, no_traffic_share or overlapping_channels. */
      reason: null | string
    }
    /** @description A half-open span of time. */
    BucketAnswer: {
      /** Format: date-time */
      from: string
      /** Format: date-time */
      to: string
      /** @description It is a whole hour, day or week, and is over: its figures are not cut short. */
      complete: boolean
    }
    /** @description One person and channel. */
    BulkOptInRequest: {
      /** @description The site's id of the person, at most 250 characters. */
      userId: null | string
      /** @description email, sms, push, web_push, whatsapp or another lower-case word. */
      channel: null | string
      /** @description true: opted in; false: opted out. */
      optedIn: null | boolean
      /** @description Since when: RFC 3339 with offset; now where it is left out. */
      changedAt?: null | string
    }
    /** @description A campaign with all its versions. */
    CampaignAnswer: {
      id: string
      name: string
      status: string
      channels: string[]
      /** @description The primary metric of the current version. */
      primaryMetric: string
      /** Format: date-time */
      createdAt: string
      /** Format: date-time */
      updatedAt: string
      /** @description Created before 14 December 2025: measures only purchases, revenue and add to cart (A21). */
      legacy: boolean
      /** @description In force now, as an ISO 8601 duration. */
      attributionWindow: string
      /** @description All values with the time from which each is in force. */
      attributionWindows: components['schemas']['WindowAnswer'][]
      /** @description In order of time. */
      versions: components['schemas']['VersionAnswer'][]
    }
    /** @description What to change of a campaign. What is left out stays. */
    CampaignChangesRequest: {
      name?: null | string
      /** @description draft, running, paused, ended or archived. */
      status?: null | string
      /** @description Must include every channel of the current version's variations. */
      channels?: null | string[]
      /** @description ISO 8601 duration. Each click uses the value in force at its time (A26). */
      attributionWindow?: null | string
      /**
       * Format: date-time
       * @description From when on the window is in force; now where it is left out.
       */
      validFrom?: null | string
      /** @description Refused here: a change of the primary metric, the variations, the shares or the stickiness needs a new version. */
      primaryMetric?: null | string
      version?: null | components['schemas']['VersionRequest']
    }
    /** @description A campaign's part. */
    CampaignCreditsAnswer: {
      id: string
      name: string
      /** Format: int64 */
      purchases: number
      /** Format: double */
      revenue: number
      /** Format: int64 */
      unconverted: number
    }
    /** @description The statuses and channels that the site's campaigns have. */
    CampaignFiltersAnswer: {
      statuses: string[]
      channels: string[]
    }
    /** @description A campaign in the list. */
    CampaignListItem: {
      id: string
      name: string
      status: string
      channels: string[]
      primaryMetric: string
      /** Format: date-time */
      createdAt: string
      /** Format: date-time */
      updatedAt: string
      legacy: boolean
      currentVersion: null | components['schemas']['CurrentVersionAnswer']
      /**
       * Format: int64
       * @description Send requests of the last 7 × 24 hours by send time, counted as in a Variation row. It differs from the report, which shows a whole version.
       *     Null where the campaign does not record them (A21).
       */
      sendRequestsLast7Days: null | number
      /** @description The same for each of the seven 24 hours, the latest last: they add up to it. Null as above. */
      sendRequestsByDay: null | number[]
      primaryFigure: null | components['schemas']['PrimaryFigureAnswer']
      /**
       * @description What to look at before trusting the current version: `sample_ratio_mismatch` (as in its report), `no_clicks` (100 people or more were sent a message,
       *     nobody clicked), `no_purchases` (100 people or more clicked, no purchase of anybody who triggered is known), `connection_refused` (the campaign runs, and the
       *     latest request of a connection for one of its channels was refused). Empty where nothing is wrong.
       */
      warnings: string[]
    }
    /** @description A campaign to create. */
    CampaignRequest: {
      /** @description 1–100 letters, digits and `. _ : -`; never changed afterwards. */
      id: null | string
      name: null | string
      /**
       * Format: date-time
       * @description May be given when a campaign is imported. Before 14 December 2025 in the site's time zone it is a legacy campaign (A21).
       */
      createdAt?: null | string
      /** @description draft, running (default), paused, ended or archived. */
      status?: null | string
      /** @description All channels that variations may use. */
      channels: null | string[]
      /** @description ISO 8601 duration from PT1H to P365D; P7D where it is left out. */
      attributionWindow?: null | string
      /** @description The first version's primary metric; revenue where it is left out. */
      primaryMetric?: null | string
      version: null | components['schemas']['VersionRequest']
    }
    /** @description A page of the campaign list. */
    CampaignsAnswer: {
      items: components['schemas']['CampaignListItem'][]
      nextCursor: null | string
      /** @description What there is to filter by, of all campaigns of the site, on whatever page and whatever was asked for. */
      filters: components['schemas']['CampaignFiltersAnswer']
    }
    /** @description A figure with both of its parts. */
    CellAnswer: {
      /** @description measured, not_available or not_measured. */
      status: string
      /** @description Why there is no value: no_users, no_denominator, no_impressions_in_channel, control_has_no_message, not_defined_per_channel or legacy_campaign. */
      reason: null | string
      /**
       * Format: double
       * @description The total, exact: send requests, clicks, purchases, revenue, …
       */
      numerator: null | number
      /**
       * Format: double
       * @description The users or impressions it is divided by.
       */
      denominator: null | number
      /**
       * Format: double
       * @description Their quotient; null, never 0, where the denominator is 0.
       */
      value: null | number
      statistics: null | components['schemas']['StatisticsAnswer']
      /**
       * @description Why there are none: the cell's own reason, informational (more is not better), not_randomised (a channel, or all variations together)
       *     or overlapping_channels (several channels with impressions beside others with clicks).
       */
      statisticsReason: null | string
    }
    /** @description One channel of one variation. */
    ChannelRowAnswer: {
      channel: string
      /**
       * Format: int64
       * @description People of the variation to whom a message was sent in this channel; "per user" divides by them.
       */
      users: number
      /**
       * Format: int64
       * @description Send decisions that came to nothing here because the person is not opted in (A1).
       */
      notOptedIn: number
      /** @description By metric name. */
      metrics: {
        [key: string]: components['schemas']['CellAnswer']
      }
    }
    /** @description A variation against the baseline. */
    ComparisonAnswer: {
      baselineId: string
      /**
       * @description baseline, not_available, no_users, no_denominator, collecting, zero_variance, zero_baseline, baseline_too_uncertain, likely_better,
       *     likely_worse or inconclusive.
       */
      state: string
      /** @description Why figures are missing: the state, or not_positive where `interval=log` meets a mean of 0 or less; null if none is. */
      reason: null | string
      /** @description Any of low_confidence, suspicious_uplift, negligible, more_clicks_than_impressions. */
      notes: string[]
      /**
       * Format: double
       * @description (variation − baseline) / |baseline|, as soon as the baseline is not 0.
       */
      uplift: null | number
      upliftInterval: components['schemas']['IntervalAnswer']
      /** @description variation − baseline per user, with its 95 % interval. */
      difference: components['schemas']['DifferenceAnswer']
      /**
       * Format: double
       * @description The probability that the variation is better than the baseline.
       */
      chanceToBeat: null | number
      alwaysValid: null | components['schemas']['AlwaysValidAnswer']
      progress: null | components['schemas']['ProgressAnswer']
    }
    /** @description A connection. */
    ConnectionAnswer: {
      id: string
      vendor: string
      vendorTitle: string
      name: string
      channel: null | string
      /** @description To enter at the vendor. */
      address: string
      /** @description False: `PublicUrl` is not configured, and the address is the one that this host listens on. */
      addressIsPublic: boolean
      verificationOff: boolean
      /**
       * Format: int32
       * @description null: the signed time is not checked.
       */
      ageLimitSeconds: null | number
      keys: components['schemas']['KeyStateAnswer'][]
      /** @description Fields without which everything is refused. */
      missing: string[]
      /** @description Open this address of the vendor's once to confirm the subscription. */
      confirmation: null | string
      clicks: components['schemas']['TouchSource']
      opens: components['schemas']['TouchSource']
      metadata: components['schemas']['MetadataKeys']
      setup: components['schemas']['SetupAnswer']
      /** Format: date-time */
      createdAt: string
      /**
       * Format: date-time
       * @description Since then the vendor is told to stop.
       */
      retiredAt: null | string
      health: components['schemas']['ConnectionHealthAnswer']
      /** @description Keys that were generated for this answer, shown only now. */
      newKeys: null | {
        [key: string]: string
      }
    }
    /** @description What to change of a connection. What is left out stays. */
    ConnectionChangesRequest: {
      name?: null | string
      channel?: null | string
      verificationOff?: null | boolean
      clicks?: null | components['schemas']['TouchSource']
      opens?: null | components['schemas']['TouchSource']
      metadata?: null | components['schemas']['MetadataKeys']
      /**
       * Format: int32
       * @description 0 does not check the signed time.
       */
      ageLimitSeconds?: null | number
    }
    /** @description What came through a connection since it exists. */
    ConnectionHealthAnswer: {
      /**
       * Format: int64
       * @description All requests, refused ones included.
       */
      requests: number
      /**
       * Format: int64
       * @description Requests that were refused; nothing of them was stored.
       */
      refused: number
      /**
       * Format: int64
       * @description Events that the other requests brought: stored, duplicates and quarantined add up to them.
       */
      items: number
      /**
       * Format: int64
       * @description Kept for ever.
       */
      stored: number
      /**
       * Format: int64
       * @description Of the stored ones: they inform and count nowhere. Page views and the like are not even kept.
       */
      ignored: number
      /**
       * Format: int64
       * @description Of the stored ones: their send was not known when they came; they count once it is (A35).
       */
      unmatched: number
      /**
       * Format: int64
       * @description Known already.
       */
      duplicates: number
      /**
       * Format: int64
       * @description Kept with their raw bytes because something is wrong with them, or until their campaign exists.
       */
      quarantined: number
      /** Format: date-time */
      lastSuccessAt: null | string
      /** Format: date-time */
      lastRefusalAt: null | string
      lastRefusal: null | string
    }
    /** @description A connection to create. */
    ConnectionRequest: {
      /** @description A name of GET /connections/vendors, such as sendgrid. Never changes. */
      vendor: null | string
      /** @description 1 to 200 characters; the vendor's title where it is left out. */
      name?: null | string
      /** @description email, sms, push or another lower-case word, for events that do not say it themselves. */
      channel?: null | string
      /** @description Keys and settings by the names of the vendor's fields; texts, flags also as true or false. Keys that are ours to choose are generated where they are left out. */
      verification?: null | Record<string, never>
      /** @description True takes unverified requests: anybody who knows the address can then report events. */
      verificationOff?: null | boolean
      clicks?: null | components['schemas']['TouchSource']
      opens?: null | components['schemas']['TouchSource']
      metadata?: null | components['schemas']['MetadataKeys']
      /**
       * Format: int32
       * @description How many seconds a signed time may be away from now; 0 does not check it. The vendor's usual value where it is left out.
       */
      ageLimitSeconds?: null | number
    }
    /** @description The site's connections. */
    ConnectionsAnswer: {
      items: components['schemas']['ConnectionAnswer'][]
    }
    /** @description A purchase with the click that earned it. */
    CreditAnswer: {
      /** @description The earliest event of the purchase (A8). */
      eventId: string
      transactionId: null | string
      /** Format: date-time */
      occurredAt: string
      /** @description Null once the person is erased (A33), and where the caller may not see who it is. */
      userId: null | string
      /** @description The caller is a viewer of a site whose `viewersSeePeople` is off. In CSV the id reads `(hidden)`. */
      userHidden: boolean
      version: string
      variation: string
      channel: string
      /**
       * Format: double
       * @description In the order's currency.
       */
      value: number
      currency: string
      /**
       * Format: double
       * @description In the site's currency, as in Revenue; null without an exchange rate (A20).
       */
      amount: null | number
      /**
       * Format: double
       * @description Refunded of the amount, as in Net Revenue; null without an exchange rate (A19).
       */
      refunded: null | number
      click: components['schemas']['CreditClickAnswer']
    }
    /** @description The click that earned a purchase: the last one of the campaign before it whose window was open. */
    CreditClickAnswer: {
      eventId: string
      /** Format: date-time */
      occurredAt: string
      messageId: null | string
      machine: boolean
      /**
       * Format: date-time
       * @description Exclusive: until when it could earn a purchase (A4, A26).
       */
      windowEndsAt: string
    }
    /** @description Credited purchases and their value. */
    CreditedAnswer: {
      /** Format: int64 */
      purchases: number
      /** Format: double */
      revenue: number
      /**
       * Format: int64
       * @description Purchases without an exchange rate: in the number, not in the value (A20).
       */
      unconverted: number
    }
    /** @description A page of the purchases behind Purchase and Revenue, the latest first. */
    CreditsAnswer: {
      items: components['schemas']['CreditAnswer'][]
      /** @description Give it as `cursor` for the next page; null: this was the last. */
      nextCursor: null | string
    }
    /** @description Which version counts now. */
    CurrentVersionAnswer: {
      id: string
      /** Format: date-time */
      startsAt: string
      /** Format: date-time */
      endsAt: null | string
    }
    /** @description The latest requests, at most 100, the newest first. */
    DeliveriesAnswer: {
      items: components['schemas']['DeliveryAnswer'][]
    }
    /** @description A request that came through a connection, and its verdict. */
    DeliveryAnswer: {
      /** Format: date-time */
      receivedAt: string
      /**
       * Format: int32
       * @description The HTTP status it was answered with.
       */
      status: number
      /** @description Why it was refused, or what is wrong with its first quarantined event. */
      detail: null | string
      /**
       * Format: int32
       * @description Size of its body.
       */
      bytes: number
      /** Format: int64 */
      items: number
      /** Format: int64 */
      stored: number
      /** Format: int64 */
      ignored: number
      /** Format: int64 */
      unmatched: number
      /** Format: int64 */
      duplicates: number
      /** Format: int64 */
      quarantined: number
    }
    /** @description Why a report's figures are what they are. */
    DiagnosticsAnswer: {
      campaign: string
      version: string
      range: components['schemas']['ReportRange']
      /**
       * @description Purchases of the people of the range, each under exactly one of `credited`, `unconverted` (credited, but without an exchange rate), `mixed` (a click of another variation),
       *     `outside_window`, `machine_click_only`, `no_click`, `identified_too_late`. Beside them: `not_identified` (purchases of the site that nobody can be found for, from the range's start until
       *     the last window of its end is over), and of the purchases above `over_refund` (refunded more than their value); `duplicate` counts events that repeated a transaction.
       */
      purchases: {
        [key: string]: number
      }
      /**
       * Format: int64
       * @description All purchases of the people of the range: the sum of the seven outcomes.
       */
      purchasesOfPeople: number
      /** @description Currencies of the `unconverted` purchases: those that an exchange rate is missing for. */
      unconvertedCurrencies: string[]
      /**
       * Format: int64
       * @description Purchases whose buyer was not known in time: `not_identified` and `identified_too_late` together.
       */
      unidentifiedPurchases: number
      /** @description Of the purchases that may belong to the report, those whose buyer nobody can tell: `not_identified` of `purchasesOfPeople` and them. */
      withoutIdentity: components['schemas']['ShareAnswer']
      /** @description Clicks whose message was never announced, of all clicks: `unmatched` and those of `unknownMessages`. */
      clicksWithoutSend: components['schemas']['ShareAnswer']
      /**
       * Format: int64
       * @description Purchases whose copies do not agree on value or currency; the earliest counts (A8).
       */
      differingCopies: number
      /**
       * Format: int64
       * @description Of the credited purchases, those that a click of another test version earned (A12).
       */
      creditedToOtherVersion: number
      /**
       * Format: int64
       * @description Of the credited purchases, those that another campaign is credited with too (A7).
       */
      creditedElsewhereToo: number
      /** @description By channel. */
      clicks: {
        [key: string]: components['schemas']['TouchAnswer']
      }
      /** @description The clicks of all channels together; `lastAt` is the latest of any. */
      allClicks: components['schemas']['TouchAnswer']
      /** @description By channel. */
      impressions: {
        [key: string]: components['schemas']['TouchAnswer']
      }
      /** @description Identify events of the site in the time in which they can matter to the range. */
      identifies: components['schemas']['SeenAnswer']
      /** @description Clicks and impressions of the site whose message was never announced and which name no campaign (A35). */
      unknownMessages: components['schemas']['UnknownMessagesAnswer']
    }
    /** @description An absolute difference, in units of the metric per user. */
    DifferenceAnswer: {
      /** Format: double */
      value: null | number
      /** Format: double */
      low: null | number
      /** Format: double */
      high: null | number
    }
    /** @description What was stored. */
    DynamicYieldAnswer: {
      /** @description Events that were refused, with what to change. */
      warnings: components['schemas']['DynamicYieldWarning'][]
    }
    /** @description An engagement. */
    DynamicYieldEngagement: {
      /** @description PN_CLICK is a click of a push message; the others are accepted and count nowhere. */
      type: string
      trackingData?: null | components['schemas']['JsonObject']
    }
    /** @description Engagements of one user. */
    DynamicYieldEngagementsRequest: {
      user: components['schemas']['DynamicYieldUser']
      context?: null | components['schemas']['JsonObject']
      engagements: components['schemas']['DynamicYieldEngagement'][]
    }
    /** @description An event: its dyType decides what it means. */
    DynamicYieldEvent: {
      name: string
      properties?: null | components['schemas']['JsonObject']
      /**
       * Format: date-time
       * @description When it happened; now where it is left out.
       */
      timestamp?: null | string
    }
    /** @description Events of one user. */
    DynamicYieldEventsRequest: {
      user: components['schemas']['DynamicYieldUser']
      session?: null | components['schemas']['JsonObject']
      context?: null | components['schemas']['JsonObject']
      events: components['schemas']['DynamicYieldEvent'][]
    }
    /** @description Whose wish for the channel it is. */
    DynamicYieldOptInRequest: {
      user: components['schemas']['DynamicYieldUser']
      /**
       * Format: date-time
       * @description Since when; now where it is left out. The latest change by this time counts.
       */
      timestamp?: null | string
    }
    /** @description Who did it. Describes the contract; the body is read leniently. */
    DynamicYieldUser: {
      /** @description The browser or device. */
      dyid?: null | string
      dyid_server?: null | string
      /** @description Instead of dyid; with type cuid it is the customer's id. */
      id?: null | string
      type?: null | string
      /** @description The customer's id. */
      cuid?: null | string
    }
    /** @description An event that was refused. */
    DynamicYieldWarning: {
      /**
       * Format: int32
       * @description Position in the request, from 0.
       */
      index: number
      /** @description Stable, for programs. */
      code: string
      message: string
    }
    /** @description One fault of one event. */
    EventError: {
      /**
       * Format: int32
       * @description Position in the request, from 0.
       */
      index: number
      eventId: null | string
      /** @description Stable, for programs. */
      code: string
      /** @description What to change. */
      detail: string
      /** @description JSON pointer into the request. */
      pointer: string
    }
    /** @description One event. */
    EventRequest: {
      /** @description The sender's id of this event: 1–100 printable ASCII characters, unique per source for ever. */
      eventId: string
      /** @description trigger, send_request, delivered, bounced, complained, impression, click, unsubscribe, identify, purchase, add_to_cart, refund or honeypot (a link of the message that nobody sees was followed: its clicks are a machine's). */
      type: string
      /**
       * Format: date-time
       * @description When it happened: RFC 3339 with offset, not more than 5 minutes ahead of the server.
       */
      occurredAt: string
      /** @description Required for trigger and send_request; for impression and click without messageId. */
      campaignId?: null | string
      /** @description A version of the campaign; the one in force at occurredAt where it is left out. */
      versionId?: null | string
      /** @description A variation of that version. Required with campaignId. */
      variationId?: null | string
      /** @description email, sms, push, web_push, whatsapp or another lower-case word. Required for send_request; for impression and click without messageId. */
      channel?: null | string
      /** @description The sender's id of one message, at most 100 characters. */
      messageId?: null | string
      /**
       * @description send_request only: requested (default: the vendor was called, whatever it answered) or not_sent.
       * @default requested
       */
      outcome: null | string
      /** @description Why nothing was sent: not_opted_in, capped, cancelled, overridden, … Required with outcome not_sent. */
      reason?: null | string
      /** @description The site's id of the person, at most 250 characters. */
      userId?: null | string
      /** @description The id of a browser or device, at most 250 characters. An identify with both ids links it to the person from its time on. */
      anonymousId?: null | string
      /**
       * @description identify without userId: the value of rc_click in the address that a tracked link led to (see appendClickToken of the site). It links anonymousId to the person
       *     of that message. Of at most 24 hours before occurredAt; with userId it is not looked at.
       */
      clickToken?: null | string
      /** @description The order, at most 64 characters. Copies of one transaction are one purchase; a refund names the order it belongs to. */
      transactionId?: null | string
      /**
       * Format: double
       * @description An amount of at least 0 and below 10^12, as a JSON number or a decimal text; beyond 4 decimals it is rounded half up.
       */
      value?: null | number
      /** @description ISO 4217; the site's currency where it is left out. */
      currency?: null | string
      /** @description click and impression: the sender knows that a machine did it. Left out of CTR and attribution by default. */
      machine?: null | boolean
      url?: null | string
      userAgent?: null | string
      properties?: null | components['schemas']['JsonObject']
    }
    /** @description What became of the events of one request. */
    EventsAnswer: {
      /**
       * Format: int32
       * @description Stored for ever, or held back until the campaign they name exists.
       */
      accepted: number
      /**
       * Format: int32
       * @description Known already; nothing counts twice.
       */
      duplicates: number
      /**
       * Format: int32
       * @description Refused; `errors` says why. They count once they are repaired and sent again.
       */
      rejected: number
      /**
       * Format: int32
       * @description How many of the accepted ones are held back.
       */
      quarantined: number
      /** @description Refused events with all their faults, conflicts, and held-back events. */
      errors: components['schemas']['EventError'][]
    }
    /** @description A batch of events. Describes the contract; the body is read by a reader of its own, event by event. */
    EventsRequest: {
      /** @description 1 to 1,000 events. */
      events: components['schemas']['EventRequest'][]
    }
    /** @description A key or setting of a vendor's verification. */
    FieldAnswer: {
      /** @description In `verification`. */
      name: string
      /** @description For people. */
      label: string
      /** @description Nothing is taken before it has a value. */
      required: boolean
      /** @description It is ours to choose: left out, it is generated and shown once. */
      generated: boolean
      /** @description true or false. */
      flag: boolean
    }
    /** @description From the trigger to the purchase, step by step. */
    FunnelAnswer: {
      campaign: string
      version: string
      range: components['schemas']['ReportRange']
      variations: components['schemas']['FunnelVariationAnswer'][]
    }
    /** @description One channel of a variation. */
    FunnelChannelAnswer: {
      channel: string
      steps: components['schemas']['FunnelStepsAnswer']
    }
    /** @description The steps in their order; bounced, complained and unsubscribed branch off. */
    FunnelStepsAnswer: {
      /**
       * Format: int64
       * @description People: allocated to the variation; for a channel those who were sent to.
       */
      allocated: number
      /**
       * Format: int64
       * @description Send decisions: requested and not sent.
       */
      decided: number
      /**
       * Format: int64
       * @description Messages requested from vendors.
       */
      requested: number
      /** @description Decisions without a message, by reason (A1). */
      notSent: {
        [key: string]: number
      }
      /**
       * Format: int64
       * @description Messages that arrived.
       */
      delivered: null | number
      /**
       * Format: int64
       * @description Messages that did not.
       */
      bounced: null | number
      /**
       * Format: int64
       * @description Messages reported as spam.
       */
      complained: null | number
      /**
       * Format: int64
       * @description Messages unsubscribed from.
       */
      unsubscribed: null | number
      /** Format: int64 */
      impressions: null | number
      /** @description The steps that are null because no source has reported one of this channel in the version; unknown is not 0. */
      notReported: string[]
      /**
       * Format: int64
       * @description By people; with machine=include all (A28).
       */
      clicks: number
      /**
       * Format: int64
       * @description Credited purchases.
       */
      purchases: number
    }
    /** @description One variation. */
    FunnelVariationAnswer: {
      id: string
      name: string
      isControl: boolean
      steps: components['schemas']['FunnelStepsAnswer']
      channels: components['schemas']['FunnelChannelAnswer'][]
    }
    /** @description What every active variation needs before one is called the best. */
    GatesAnswer: {
      /** Format: int32 */
      minUsers: number
      /** Format: int32 */
      minConverters: number
      /** Format: int32 */
      minDays: number
      /** Format: double */
      threshold: number
    }
    /** @description The figures above the tables. */
    HeadlineAnswer: {
      /**
       * Format: int64
       * @description People who triggered (A24).
       */
      users: number
      /**
       * Format: int64
       * @description Messages requested from vendors; null where the campaign does not record them (A21).
       */
      messagesSent: null | number
      /**
       * Format: double
       * @description Credited purchases.
       */
      purchases: number
      /**
       * Format: double
       * @description Their value, in the report's currency.
       */
      revenue: number
      /**
       * Format: int64
       * @description People whose last click may still earn a purchase: figures of recent days will grow.
       */
      openWindows: number
      /**
       * Format: int64
       * @description People of the range whose triggers were refused, because they are opted in to none of the campaign's channels (A24). Known for triggers posted to /campaigns/{id}/triggers.
       */
      notEligible: number
    }
    /** @description What to know before trusting the tables. */
    HealthAnswer: {
      /**
       * Format: int64
       * @description People seen in more than one variation of the version (A13).
       */
      mixedUsers: number
      /**
       * Format: int64
       * @description Credited purchases without an exchange rate: in Purchase, not in Revenue (A20).
       */
      unconvertedPurchases: number
      /** @description So many that leaving them out of the statistics may bias what remains. */
      mixedUsersWarning: boolean
      sampleRatio: components['schemas']['SampleRatioAnswer']
      unexpectedTraffic: components['schemas']['UnexpectedTrafficAnswer']
      openWindows: components['schemas']['OpenWindowsAnswer']
      machine: components['schemas']['MachineTrafficAnswer']
    }
    /** @description An event that was acknowledged and counts as soon as what it names exists. */
    HeldEventAnswer: {
      source: string
      eventId: string
      /** Format: date-time */
      receivedAt: string
      campaignId: null | string
      /** @description unknown_campaign, unknown_version or unknown_variation. */
      code: string
      detail: string
      /** @description The event as it was sent; null: it may name people, whom the caller may not see. */
      raw: null | string
    }
    HttpValidationProblemDetails: {
      type?: null | string
      title?: null | string
      /** Format: int32 */
      status?: null | number
      detail?: null | string
      instance?: null | string
      errors?: {
        [key: string]: string[]
      }
    }
    /** @description What each source has sent since it exists. */
    IntakeAnswer: {
      items: components['schemas']['IntakeBalance'][]
    }
    /** @description What a source has sent since it exists: received = stored + duplicates + refused + quarantined, at any moment. */
    IntakeBalance: {
      source: string
      /** Format: int64 */
      received: number
      /** Format: int64 */
      stored: number
      /**
       * Format: int64
       * @description Repetitions and conflicts.
       */
      duplicates: number
      /** Format: int64 */
      refused: number
      /**
       * Format: int64
       * @description Held back now.
       */
      quarantined: number
      /**
       * Format: int64
       * @description Received, and in none of the four: 0 as long as the balance holds.
       */
      missing: number
      /** Format: date-time */
      lastAt: string
    }
    /** @description Two bounds and how they were computed. */
    IntervalAnswer: {
      /** Format: double */
      low: null | number
      /** Format: double */
      high: null | number
      /** @description normal, wilson, fieller, delta or log. */
      method: string
      /** Format: double */
      level: number
      reason: null | string
    }
    /**
     * @description What became of one item of a hook. The numbers are stored.
     * @enum {unknown}
     */
    ItemOutcome: 'stored' | 'ignored' | 'unmatched' | 'duplicate' | 'quarantined' | 'refused'
    JsonObject: Record<string, never>
    /** @description An API key as it can be shown again. */
    KeyAnswer: {
      /** Format: int32 */
      id: number
      source: string
      scopes: string[]
      prefix: string
      /** Format: date-time */
      createdAt: string
    }
    /** @description A key to create. */
    KeyRequest: {
      /** @description The sender's name. Events are de-duplicated per source: give a sender's next key the same source. dashboard, demo and names that begin with reconnect. are Reconnect's own. */
      source: null | string
      /** @description Any of events:write, reports:read, admin. */
      scopes: null | string[]
    }
    /** @description New keys for a connection. */
    KeyRotationRequest: {
      /** @description New values by the names of the vendor's fields. Left out or empty: the keys that are ours to choose are generated anew. */
      verification?: null | Record<string, never>
      /**
       * @description Whether the former key stays valid too, until the vendor has the new one. A third key ends the first.
       * @default true
       */
      keepPrevious: null | boolean
    }
    /** @description All keys that work. */
    KeysAnswer: {
      items: components['schemas']['KeyAnswer'][]
    }
    /** @description A key that is alive; its value is never shown again. */
    KeyStateAnswer: {
      name: string
      label: string
      required: boolean
      generated: boolean
      flag: boolean
      /**
       * Format: int32
       * @description 0, 1 or 2 values are alive.
       */
      count: number
    }
    /** @description A tracked link. */
    LinkAnswer: {
      /** @description The message whose click it is. */
      messageId: string
      /** @description Where it leads. */
      url: string
      /** @description What to put into the message. It never expires. */
      address: string
    }
    /** @description The hosts that tracked links of the site may lead to. */
    LinkHostsAnswer: {
      hosts: string[]
    }
    /** @description The hosts that tracked links of the site may lead to. */
    LinkHostsRequest: {
      /** @description At most 200, such as shop.example.com, *.example.com (all below) or localhost:3000. Replaces the list. */
      hosts: null | string[]
    }
    /** @description One link of several. */
    LinkRequest: {
      /** @description Its message, where not all have the same. */
      messageId?: null | string
      /** @description http or https, to one of the hosts that links of the site may lead to. */
      url: null | string
      /** @description An unsubscribe link, which records an unsubscribe and no click. */
      unsubscribe?: null | boolean
      /** @description A link that nobody sees: who follows it is a machine. See honeypot of a single link. */
      honeypot?: null | boolean
    }
    /** @description Tracked links. */
    LinksAnswer: {
      /** @description The text with tracked links in it; null where none was given. */
      text: null | string
      /** @description In the order given. */
      links: components['schemas']['LinkAnswer'][]
    }
    /** @description Links of messages to track: one of url, links and text. */
    LinksRequest: {
      /** @description The message that has the links, at most 100 characters. Required; with links each may name its own instead. */
      messageId?: null | string
      /** @description One destination. */
      url?: null | string
      /** @description Up to 1,000 destinations. */
      links?: null | components['schemas']['LinkRequest'][]
      /** @description A text whose links, at most 100, become tracked ones; at most 20,000 characters. */
      text?: null | string
      /** @description Short links, as for SMS. Default: true with text, otherwise false. Short ones need the database when they are first followed on a host. */
      short?: null | boolean
      /** @description With url: an unsubscribe link, which records an unsubscribe and no click. */
      unsubscribe?: null | boolean
      /**
       * @description With url: a link that nobody sees and nobody follows; put it into the message without text and hidden. Who follows it is a machine: it counts as no click, and all
       *     clicks of its message become a machine's, unless somebody reclassified them.
       */
      honeypot?: null | boolean
    }
    /** @description An expected loss. */
    LossAnswer: {
      /**
       * Format: double
       * @description In units of the metric per user.
       */
      value: null | number
      /**
       * Format: double
       * @description As a share of the baseline's mean; null where that is 0.
       */
      relativeToBaseline: null | number
      /** @description Why there is none, as of the probability. */
      reason: null | string
    }
    /** @description What clicks that look automatic change, whichever way the report counts (A28). */
    MachineTrafficAnswer: {
      /**
       * Format: int64
       * @description All clicks of the people of the report; null where the campaign does not record them (A21).
       */
      clicks: null | number
      /**
       * Format: int64
       * @description Those of them that look automatic.
       */
      automaticClicks: null | number
      /** @description With machine=exclude. */
      peopleOnly: components['schemas']['CreditedAnswer']
      /** @description With machine=include. */
      allInteractions: components['schemas']['CreditedAnswer']
    }
    /** @description A member of the site. */
    MemberAnswer: {
      /** Format: int32 */
      id: number
      email: string
      role: string
      hasPassword: boolean
    }
    /** @description Somebody who shall use the dashboard. */
    MemberRequest: {
      email: null | string
      /** @description admin or viewer. */
      role: null | string
    }
    /** @description All members of the site. */
    MembersAnswer: {
      items: components['schemas']['MemberAnswer'][]
    }
    /** @description Under which keys a message's metadata carries our ids. */
    MetadataKeys: {
      /**
       * @description The messageId.
       * @default rc_mid
       */
      message: null | string
      /**
       * @description The campaignId.
       * @default rc_campaign
       */
      campaign: null | string
      /**
       * @description The variationId.
       * @default rc_variation
       */
      variation: null | string
      /**
       * @description The userId.
       * @default rc_user
       */
      user: null | string
    }
    /** @description How the statistics were computed. */
    MethodAnswer: {
      /** @description absolute or relative: the scale of chanceToBeat. */
      difference: string
      /** @description fieller, delta or log: of upliftInterval. */
      interval: string
      /** Format: double */
      level: number
      /** @description flat. */
      prior: string
      /** @description exclude or first. */
      mixedUsers: string
      /** @description alwaysValid or fixed. */
      winnerRule: string
      /** @description Of single values: none. */
      cap: string
      /**
       * Format: int32
       * @description Grows when the same events would give other statistics.
       */
      engineVersion: number
    }
    /** @description A metric and its words. */
    MetricAnswer: {
      name: string
      label: string
      /** @description perUser, moneyPerUser or ratio. */
      format: string
      definition: string
      numeratorLabel: string
      /** @description What Variation Performance divides by. */
      variationDenominator: string
      /** @description What Channel Performance divides by; null where the metric is not defined there. */
      channelDenominator: null | string
      /** @description Numbers of the rules that decide it. */
      rules: string[]
      /** @description Shown without being asked for. */
      defaultOn: boolean
      verdict?: null | components['schemas']['VerdictAnswer']
    }
    /** @description All metrics. */
    MetricsAnswer: {
      items: components['schemas']['MetricAnswer'][]
    }
    /** @description A new key. Key is shown only now. */
    NewKeyAnswer: {
      /** Format: int32 */
      id: number
      source: string
      scopes: string[]
      prefix: string
      /** Format: date-time */
      createdAt: string
      key: string
    }
    /** @description A new member with the link to hand over: it signs in once, within a day. */
    NewMemberAnswer: {
      /** Format: int32 */
      id: number
      email: string
      role: string
      hasPassword: boolean
      signInLink: string
    }
    /** @description How many people of the range may still buy. */
    OpenWindowsAnswer: {
      /** Format: int64 */
      users: number
      /** Format: int64 */
      of: number
    }
    /** @description Where a person stands with one channel. */
    OptInAnswer: {
      channel: string
      optedIn: boolean
      /**
       * Format: date-time
       * @description The time of the change that counts.
       */
      changedAt: string
    }
    /** @description Whether a person wants the messages of a channel. */
    OptInRequest: {
      /** @description true: opted in; false: opted out. */
      optedIn: null | boolean
      /** @description Since when: RFC 3339 with offset, not more than 5 minutes ahead; now where it is left out. The latest change by this time counts. */
      changedAt?: null | string
    }
    /** @description Several opt-ins and opt-outs. */
    OptInsRequest: {
      /** @description 1 to 10,000. */
      optIns: null | components['schemas']['BulkOptInRequest'][]
    }
    /** @description How many changes were stored. */
    OptInsStoredAnswer: {
      /** Format: int32 */
      stored: number
    }
    /** @description A site's campaigns side by side. */
    OverviewAnswer: {
      /**
       * Format: date-time
       * @description First triggers of this range; null where it is not limited.
       */
      from: null | string
      /**
       * Format: date-time
       * @description Exclusive.
       */
      to: null | string
      currency: string
      /** @description What each campaign's reports say, all versions together, by id. */
      campaigns: components['schemas']['CampaignCreditsAnswer'][]
      /** @description Of the campaigns: a purchase counts once for each campaign that is credited with it (A7). */
      sum: components['schemas']['CreditedAnswer']
      /** @description Each purchase once: what the campaigns earned together. */
      total: components['schemas']['CreditedAnswer']
      /**
       * Format: int64
       * @description Purchases that several campaigns are credited with.
       */
      shared: number
      /** @description The sum less the total: what it counts more than once. */
      overlap: components['schemas']['CreditedAnswer']
    }
    /** @description A new password for the caller's own account. */
    PasswordRequest: {
      /** @description Required once the account has a password. */
      currentPassword?: null | string
      /** @description At least 10 characters. */
      newPassword: null | string
    }
    /** @description A page of the people behind Users, the latest first trigger first. */
    PeopleAnswer: {
      items: components['schemas']['PersonAnswer'][]
      /** @description Give it as `cursor` for the next page; null: this was the last. */
      nextCursor: null | string
    }
    /** @description A person of a row, with what the row counts of it. */
    PersonAnswer: {
      /** @description Null once erased (A33), and where the caller may not see who it is. */
      userId: null | string
      /** @description The caller is a viewer of a site whose `viewersSeePeople` is off. In CSV the id reads `(hidden)`. */
      userHidden: boolean
      /**
       * Format: date-time
       * @description The earliest of the person in the version: it decides the variation and the ranges that the person belongs to.
       */
      firstTrigger: string
      variation: string
      /** @description Channels of the version in which a message was requested for the person. */
      channels: string[]
      /** @description Also seen in another variation of the version (A13). */
      mixed: boolean
      /**
       * Format: int32
       * @description Messages requested; with `channel` those of the channel, as all that follow.
       */
      messages: number
      /** Format: int32 */
      clicks: number
      /**
       * Format: int32
       * @description Credited ones.
       */
      purchases: number
      /**
       * Format: double
       * @description In the site's currency.
       */
      revenue: number
    }
    /** @description Where a person stands with every channel that was ever set; a channel that is not listed was never set and counts as opted out. */
    PersonChannelsAnswer: {
      userId: string
      channels: components['schemas']['OptInAnswer'][]
    }
    /** @description How far the reports are behind what was acknowledged. */
    PipelineStatus: {
      /**
       * Format: int64
       * @description Queue rows not yet worked off, and clicks and impressions that this host has yet to write; 0 means that every acknowledged event is in the reports.
       */
      queueLength: number
      /**
       * Format: double
       * @description Age of the oldest of them.
       */
      lagSeconds: number
      /**
       * Format: date-time
       * @description Everything received before this instant is in the reports.
       */
      asOf: string
      /**
       * Format: int64
       * @description Acknowledged events held back because they name something that does not exist.
       */
      quarantined: number
      /**
       * Format: int64
       * @description People whose facts could not be computed and are old. It should be 0: each is a fault of Reconnect.
       */
      stuckPeople: number
    }
    /** @description A campaign's primary metric in one figure. */
    PrimaryFigureAnswer: {
      /** @description The name in GET /metrics. */
      metric: string
      label: string
      /** @description How the value reads, as in GET /metrics. */
      format: string
      /** @description Of amounts. */
      currency: string
      /** @description measured, not_available or not_measured, as in the report. */
      status: string
      /** @description Why there is no value, as in the report. */
      reason: null | string
      /** Format: double */
      numerator: null | number
      /** Format: double */
      denominator: null | number
      /** Format: double */
      value: null | number
    }
    ProblemDetails: {
      type?: null | string
      title?: null | string
      /** Format: int32 */
      status?: null | number
      detail?: null | string
      instance?: null | string
    }
    /** @description What an arm has and needs. */
    ProgressAnswer: {
      /** @description The arm that is short, otherwise the one of the row. */
      variationId: string
      /** Format: int64 */
      users: number
      /** Format: int64 */
      usersNeeded: number
      /** Format: int64 */
      converters: number
      /** Format: int64 */
      convertersNeeded: number
      /**
       * Format: int64
       * @description People without a value, which the comparison of a proportion needs too; otherwise null.
       */
      nonConverters: null | number
      /** Format: int64 */
      nonConvertersNeeded: null | number
    }
    /** @description A purchase and what became of it in the campaign. */
    PurchaseAnswer: {
      /**
       * @description `credited`; `unconverted`: credited, without an exchange rate (A20); `mixed`: a click of another variation earned it (A13); `outside_window`: every window was over (A4);
       *     `machine_click_only`: only automatic clicks came before it (A28); `no_click`; `identified_too_late` (A15); `not_identified`: its browser belongs to nobody;
       *     `duplicate`: repeats a transaction and counts nothing (A8); `other_people`: the buyer is none of the people of the version and range.
       */
      outcome: string
      eventId: string
      transactionId: null | string
      /** Format: date-time */
      occurredAt: string
      /** @description Null where nobody is known, once the person is erased (A33), and where the caller may not see who it is. */
      userId: null | string
      /** @description The caller is a viewer of a site whose `viewersSeePeople` is off. In CSV the id reads `(hidden)`. */
      userHidden: boolean
      /** @description The person's own in the version; null where the buyer is none of its people. */
      variation: null | string
      /**
       * Format: double
       * @description In the order's currency.
       */
      value: number
      currency: string
      /**
       * Format: double
       * @description In the site's currency; null without an exchange rate (A20), and where the purchase counts nowhere.
       */
      amount: null | number
      /**
       * Format: double
       * @description Refunded of the amount; null where that is null (A19).
       */
      refunded: null | number
      /** @description Of a duplicate: the event that counts (A8). */
      countedAs: null | string
      /**
       * Format: double
       * @description Of a purchase outside the window: how long after the end of the click's window it came (A4).
       */
      missedBySeconds: null | number
      click: null | components['schemas']['PurchaseClickAnswer']
    }
    /** @description The click that earned a purchase, or came closest to it. */
    PurchaseClickAnswer: {
      eventId: string
      /** Format: date-time */
      occurredAt: string
      messageId: null | string
      machine: boolean
      /**
       * Format: date-time
       * @description Exclusive: until when it could earn a purchase (A4, A26).
       */
      windowEndsAt: string
      /** @description Of the message that was clicked, as variation and channel are. */
      version: string
      variation: string
      channel: string
      /** @description The link that was followed; null where the vendor does not tell. */
      url: null | string
      /**
       * @description Why it looks automatic (A28): `prefetch`, `link_preview`, `scanner` or `after_head`, as the request told; `reported` by the sender or reclassified; `other_clicks`: a burst of clicks on
       *     the message, or its honeypot. Null where it does not.
       */
      machineReason: null | string
    }
    /** @description A page of purchases with what became of each, the latest first. */
    PurchasesAnswer: {
      items: components['schemas']['PurchaseAnswer'][]
      /** @description Give it as `cursor` for the next page; null: this was the last. */
      nextCursor: null | string
    }
    /** @description What became of a push message on a device. */
    PushRequest: {
      /** @description The token that came with the message; it is the only credential. */
      token?: null | string
      /** @description received, displayed, clicked or dismissed. */
      action?: null | string
      /** @description When: RFC 3339 with offset; now where it is left out. */
      occurredAt?: null | string
      /** @description The device's id of this report, 1–100 printable ASCII characters: repeated, it counts once. Without it, each action of a message counts once. */
      eventId?: null | string
    }
    /** @description A page of held-back events, the oldest first. */
    QuarantineAnswer: {
      items: components['schemas']['HeldEventAnswer'][]
      /** @description Give it as `cursor` for the next page; null: this was the last. */
      nextCursor: null | string
    }
    /** @description A stored rate. */
    RateAnswer: {
      currency: string
      /** Format: date */
      date: string
      /** Format: double */
      rate: number
    }
    /** @description A rate. */
    RateRequest: {
      /** @description ISO 4217. */
      currency: null | string
      /** @description A day of the site's time zone, such as 2026-03-01. The rate also serves the seven days after it that have none of their own (A20). */
      date: null | string
      /**
       * Format: double
       * @description Units of the site's currency for one unit of string? RateRequest.Currency: above 0, below 10^9, at most 8 decimals.
       */
      rate: null | number
    }
    /** @description A page of rates, the latest day first. */
    RatesAnswer: {
      items: components['schemas']['RateAnswer'][]
      /** @description Give it as `cursor` for the next page; null: this was the last. */
      nextCursor: null | string
    }
    /** @description Rates to store. */
    RatesRequest: {
      /** @description 1 to 10,000 rates. A rate of the same currency and day is replaced. */
      rates: null | components['schemas']['RateRequest'][]
    }
    /** @description What storing came to. */
    RatesStoredAnswer: {
      /**
       * Format: int32
       * @description Rates that are new or differ from what was stored; the people whose orders they convert are recomputed.
       */
      changed: number
      /**
       * Format: int32
       * @description Rates that were stored already.
       */
      unchanged: number
    }
    /** @description What became of each. */
    ReclassifyAnswer: {
      /**
       * Format: int32
       * @description How many are classified differently now; the people they belong to are recomputed.
       */
      changed: number
      /**
       * Format: int32
       * @description How many were classified so already.
       */
      unchanged: number
      /** @description The others. */
      errors: components['schemas']['ReclassifyError'][]
    }
    /** @description An id that was not classified: code not_found, ambiguous or not_a_touch. */
    ReclassifyError: {
      /** Format: int32 */
      index: number
      eventId: string
      code: string
      detail: string
      pointer: string
    }
    /** @description Clicks and impressions to classify. */
    ReclassifyRequest: {
      /** @description 1 to 1,000 ids of clicks and impressions that were accepted. */
      eventIds: null | string[]
      /** @description Whether they were automatic. */
      machine: null | boolean
      /** @description The source that posted them. Left out: the caller's own, or the only source that has an event of the id. */
      source?: null | string
    }
    /** @description A page of refused events, the latest first; the last thousand of each source are kept. */
    RefusalsAnswer: {
      items: components['schemas']['RefusedEventAnswer'][]
      /** @description Give it as `cursor` for the next page; null: this was the last. */
      nextCursor: null | string
    }
    /** @description An event that was refused, with its first fault. */
    RefusedEventAnswer: {
      source: string
      /** Format: date-time */
      receivedAt: string
      eventId: null | string
      code: string
      detail: string
      pointer: string
      /** @description Its beginning, at most 300 characters; null: it may name people, whom the caller may not see. */
      excerpt: null | string
    }
    /** @description How many events are looked at again. */
    ReplayAnswer: {
      /** Format: int32 */
      queued: number
    }
    /** @description A campaign report. */
    ReportAnswer: {
      campaign: components['schemas']['ReportCampaign']
      version: components['schemas']['ReportVersion']
      /** @description People belong to the report whose first trigger of the version lies in [from, to); all their events up to now count (A10). */
      range: components['schemas']['ReportRange']
      /**
       * Format: date-time
       * @description Events at or after this instant do not count; null: all do (A10).
       */
      eventsUntil: null | string
      /**
       * Format: date-time
       * @description Everything received before this instant is in the figures.
       */
      asOf: string
      /**
       * Format: double
       * @description How far asOf lies behind the clock, in seconds.
       */
      lagSeconds: number
      headline: components['schemas']['HeadlineAnswer']
      health: components['schemas']['HealthAnswer']
      /** @description The metrics of the tables in their order, the primary one first. */
      metrics: components['schemas']['MetricAnswer'][]
      /** @description Variation Performance: per user allocated to the variation. Each row holds its rows of Channel Performance. */
      variations: components['schemas']['VariationRowAnswer'][]
      /** @description All variations together. */
      total: components['schemas']['TotalAnswer']
      method: components['schemas']['MethodAnswer']
    }
    /** @description The campaign of a report. */
    ReportCampaign: {
      id: string
      name: string
      status: string
      primaryMetric: string
      legacy: boolean
      currency: string
      timeZone: string
      attributionWindow: string
    }
    /** @description A half-open range of instants. */
    ReportRange: {
      /** Format: date-time */
      from: string
      /** Format: date-time */
      to: string
    }
    /** @description The version of a report. */
    ReportVersion: {
      id: string
      /** Format: date-time */
      startsAt: string
      /** Format: date-time */
      endsAt: null | string
    }
    /** @description Whether people are spread over the variations as configured. */
    SampleRatioAnswer: {
      /** @description ok, mismatch (p below 0.001) or not_tested. */
      state: string
      /** @description Why it was not tested: fewer_than_two_arms, fewer_than_100_users or fewer_than_5_expected. */
      reason: null | string
      /** Format: double */
      chiSquare: null | number
      /** Format: int32 */
      degreesOfFreedom: null | number
      /** Format: double */
      pValue: null | number
      arms: components['schemas']['SampleRatioArmAnswer'][]
    }
    /** @description One variation of the check. */
    SampleRatioArmAnswer: {
      variationId: string
      /** Format: int64 */
      observed: number
      /**
       * Format: double
       * @description Null for a variation without a share of the traffic.
       */
      expected: null | number
      /**
       * Format: double
       * @description In percent.
       */
      configuredShare: number
      /**
       * Format: double
       * @description Of the people in variations that have a share; null for one that has none.
       */
      observedPercent: null | number
      /**
       * Format: double
       * @description Of the same people.
       */
      expectedPercent: null | number
      /**
       * Format: double
       * @description In percentage points: observed less expected.
       */
      gap: null | number
    }
    /** @description How many, and when the last one happened. */
    SeenAnswer: {
      /** Format: int64 */
      count: number
      /** Format: date-time */
      lastAt: null | string
    }
    /** @description What became of the calls of one request. */
    SegmentAnswer: {
      /** @description Always true: the request was read and what is good of it is stored. */
      success: boolean
      /** @description One for each call, in order. */
      results: components['schemas']['SegmentResult'][]
    }
    /** @description Several calls. */
    SegmentBatchRequest: {
      /** @description At most 2,500 calls and 500 kB, 32 kB each. */
      batch: components['schemas']['SegmentCallRequest'][]
      /**
       * Format: date-time
       * @description Holds for each call that has none.
       */
      sentAt?: null | string
      writeKey?: null | string
    }
    /** @description A call of Segment's vocabulary. Describes the contract; the body is read leniently, call by call. */
    SegmentCallRequest: {
      /** @description identify, track, page, screen, group or alias; where the address says it, it may be left out. */
      type?: null | string
      /** @description At most 100 printable ASCII characters: a call counts once for ever under it. */
      messageId?: null | string
      /** @description Required, or anonymousId. */
      userId?: null | string
      anonymousId?: null | string
      /** @description track: Order Completed, Product Added, Order Refunded, Email Link Clicked, … Others are accepted and count nowhere. */
      event?: null | string
      properties?: null | components['schemas']['JsonObject']
      traits?: null | components['schemas']['JsonObject']
      context?: null | components['schemas']['JsonObject']
      /**
       * Format: date-time
       * @description ISO 8601 with offset.
       */
      timestamp?: null | string
      /**
       * Format: date-time
       * @description ISO 8601 with offset. With it, only the difference of the sender's two times is trusted.
       */
      sentAt?: null | string
      /** @description The write key, unless it is the user name of the Basic authorization. */
      writeKey?: null | string
    }
    /** @description What became of one call. */
    SegmentResult: {
      /**
       * Format: int32
       * @description Position in the request, from 0.
       */
      index: number
      messageId: null | string
      /** @description stored, ignored, unmatched, duplicate, quarantined (until its campaign exists) or refused. */
      status: components['schemas']['ItemOutcome']
      /** @description Why it was refused; stable, for programs. */
      code: null | string
      /** @description What to change. */
      detail: null | string
      /** @description JSON pointer within the call. */
      pointer: null | string
    }
    /** @description A report over time. */
    SeriesAnswer: {
      campaign: string
      version: string
      range: components['schemas']['ReportRange']
      /** @description cohort: by the people's first trigger, the points add up to the report; event: by when things happened. */
      by: string
      /** @description hour, day or week of the site's time zone. */
      interval: string
      timeZone: string
      /** @description The metrics that are defined over this time. */
      metrics: components['schemas']['MetricAnswer'][]
      buckets: components['schemas']['BucketAnswer'][]
      variations: components['schemas']['VariationSeriesAnswer'][]
    }
    /** @description One metric, one entry a bucket; null where it is not measured or, by event, where no denominator belongs to a time. */
    SeriesLineAnswer: {
      numerators: (null | number)[]
      denominators: (null | number)[]
      /** @description Each bucket with all before it. */
      runningNumerators: (null | number)[]
      /** @description Each bucket with all before it. */
      runningDenominators: (null | number)[]
    }
    /** @description Who is signed in, to which site, and the token that this page's writes have to carry. */
    SessionAnswer: {
      user: components['schemas']['SessionUser']
      site: components['schemas']['SessionSite']
      antiforgeryToken: string
    }
    SessionSite: {
      /** Format: int32 */
      id: number
      name: string
      timeZone: string
      currency: string
    }
    SessionUser: {
      name: string
      email: string
      /** @description admin or viewer. */
      role: string
      hasPassword: boolean
    }
    /** @description What to enter at the vendor. */
    SetupAnswer: {
      /** @description In order. */
      steps: string[]
      /** @description The events to tick, in the vendor's words. */
      events: string[]
      /** @description How a message carries our ids. */
      metadata: string
    }
    /** @description A part and its whole. */
    ShareAnswer: {
      /** Format: int64 */
      count: number
      /** Format: int64 */
      of: number
    }
    /** @description The token of a one-time link. */
    SignInLinkRequest: {
      token: null | string
    }
    /** @description E-mail and password. */
    SignInRequest: {
      email: null | string
      password: null | string
    }
    /** @description The site's settings. */
    SiteAnswer: {
      name: string
      /** @description IANA name: days of ranges are days of this zone. */
      timeZone: string
      /** @description ISO 4217: all amounts are reported in it. */
      currency: string
      /** @description ISO 8601 duration: how long after an anonymous event an identify may still claim it (A15). */
      identityGrace: string
      /** @description Whether tracked links add rc_click to the address they lead to; see clickToken of an event. */
      appendClickToken: boolean
      /** @description Whether viewers see user ids and events as they were sent; administrators and API keys always do. */
      viewersSeePeople: boolean
      statistics: components['schemas']['StatisticsSettingsAnswer']
    }
    /** @description What to change of the site. What is left out stays. */
    SiteChangesRequest: {
      name?: null | string
      /** @description An IANA name such as Europe/Berlin. */
      timeZone?: null | string
      /** @description An ISO 4217 code such as EUR. */
      currency?: null | string
      /** @description From PT0S to P30D. */
      identityGrace?: null | string
      /**
       * @description true: a followed tracked link adds rc_click to the query of the address it leads to. The page sends its value as clickToken of an identify, and
       *     the browser is linked to the person of the message. It names nobody. Check first that your pages stand an unknown parameter. Holds within five seconds on every instance.
       */
      appendClickToken?: null | boolean
      /** @description false: to viewers, user ids of credited purchases and the text of refused and held-back events are hidden. Administrators and API keys see them. Holds from the next request on. */
      viewersSeePeople?: null | boolean
      statistics?: null | components['schemas']['StatisticsSettingsRequest']
    }
    /** @description Inference beside a figure of Variation Performance. `n`, `sum` and `sumSquares` suffice to recompute all of it. */
    StatisticsAnswer: {
      /** @description mean, proportion or ratio. */
      kind: string
      /**
       * Format: int64
       * @description People in the statistics: those of the row without `excludedMixedUsers`.
       */
      n: number
      /**
       * Format: double
       * @description Sum over people; of the numerator, for a ratio. Exact.
       */
      sum: number
      /**
       * Format: double
       * @description Sum of squares over people, exact; null beyond 28 digits.
       */
      sumSquares: null | number
      /**
       * Format: int64
       * @description People whose value is not 0.
       */
      nonZeroUsers: number
      /**
       * Format: double
       * @description Of ratios alone, like the next two.
       */
      denominatorSum: null | number
      /** Format: double */
      denominatorSumSquares: null | number
      /**
       * Format: double
       * @description Sum over people of numerator times denominator.
       */
      productSum: null | number
      /**
       * Format: double
       * @description Null without people or denominator.
       */
      mean: null | number
      /**
       * Format: double
       * @description Null where everybody has the same value.
       */
      standardError: null | number
      /** @description 95 % interval of the mean; bounds are null without a standard error. */
      interval: components['schemas']['IntervalAnswer']
      /** @description 95 % interval of the share of people with a value, also where nobody has one. */
      nonZeroInterval: components['schemas']['IntervalAnswer']
      /**
       * Format: int64
       * @description People of the row who were seen in several variations and are left out.
       */
      excludedMixedUsers: number
      /**
       * Format: int64
       * @description People whose value was capped: none, values are not capped.
       */
      cappedUsers: number
      comparison: components['schemas']['ComparisonAnswer']
      /** @description Of all variations that get traffic, also those not shown; they add up to 1. */
      probabilityBest: components['schemas']['BestAnswer']
      /** @description What choosing this variation costs on average if it is not the best, per user. */
      expectedLoss: components['schemas']['LossAnswer']
    }
    /** @description How sure the report must be before it says something. Totals and per-user values are never hidden by any of it. */
    StatisticsSettingsAnswer: {
      /** @description exclude or first: what the statistics do with people seen in several variations of a version. */
      mixedUsers: string
      /** @description alwaysValid (also holds for whoever looks every day) or fixed (only for whoever decides the duration first). */
      winnerRule: string
      /**
       * Format: int32
       * @description People that a variation needs before it is compared.
       */
      minUsers: number
      /**
       * Format: int32
       * @description People with a value that a variation needs before it is compared.
       */
      minConverters: number
      /**
       * Format: int32
       * @description People that every variation needs before one is called the best.
       */
      gateUsers: number
      /**
       * Format: int32
       * @description Converters that every variation needs before one is called the best.
       */
      gateConverters: number
      /**
       * Format: int32
       * @description Days that a version must have run before it can have a winner.
       */
      gateDays: number
      /**
       * Format: double
       * @description Probability to be best from which a variation leads.
       */
      threshold: number
    }
    /** @description What to change of the statistics' settings. What is left out stays. */
    StatisticsSettingsRequest: {
      /** @description exclude or first. */
      mixedUsers?: null | string
      /** @description alwaysValid or fixed. */
      winnerRule?: null | string
      /**
       * Format: int32
       * @description 0 to 1,000,000, like the next three.
       */
      minUsers?: null | number
      /** Format: int32 */
      minConverters?: null | number
      /** Format: int32 */
      gateUsers?: null | number
      /** Format: int32 */
      gateConverters?: null | number
      /**
       * Format: int32
       * @description 0 to 365.
       */
      gateDays?: null | number
      /**
       * Format: double
       * @description 0.75 to 0.99.
       */
      threshold?: null | number
    }
    /** @description All variations together. */
    TotalAnswer: {
      /** Format: int64 */
      users: number
      metrics: {
        [key: string]: components['schemas']['CellAnswer']
      }
    }
    /** @description Clicks or impressions of one channel. */
    TouchAnswer: {
      /**
       * Format: int64
       * @description Of the people of the range, as the report counts them.
       */
      human: number
      /**
       * Format: int64
       * @description Automatic ones of the same people (A28).
       */
      machine: number
      /**
       * Format: int64
       * @description Of the campaign, without a requested send that they belong to: they count nowhere until it arrives (A35).
       */
      unmatched: number
      /**
       * Format: date-time
       * @description When the latest of the version happened; null: never.
       */
      lastAt: null | string
    }
    /**
     * @description Whose clicks, or whose opens, of a connection's messages count; the other's are kept and not counted.
     * @enum {unknown}
     */
    TouchSource: 'vendor' | 'ownLinks'
    /** @description How this host's tracking fares. */
    TrackingStatusAnswer: {
      /**
       * Format: int64
       * @description Clicks, impressions and push events on their way into the log, in memory or on disk.
       */
      waiting: number
      /**
       * Format: int64
       * @description Of these, on disk because the database did not answer.
       */
      onDisk: number
      /**
       * Format: int64
       * @description Written since this host started.
       */
      written: number
      /**
       * Format: int64
       * @description Requests with a token that is none of ours, since this host started. They count nowhere.
       */
      refused: number
      /**
       * Format: int64
       * @description Could not be kept, since this host started: the disk's bound was reached.
       */
      lost: number
    }
    /** @description What came of a trigger. */
    TriggerAnswer: {
      /** @description false: the person is opted in to none of the campaign's channels, so nobody was allocated and nothing is sent (A24). */
      eligible: boolean
      eventId: string
      /** Format: date-time */
      occurredAt: string
      campaign: string
      /** @description The test version in force at that time. */
      version: string
      variation: null | components['schemas']['TriggerVariation']
      decision: null | components['schemas']['TriggerDecision']
      tracking: null | components['schemas']['TriggerTracking']
    }
    /** @description The one send decision of a trigger (A1). It is recorded already: do not post it as an event again. */
    TriggerDecision: {
      /** @description requested: send the message now. not_sent: do not. */
      outcome: string
      /** @description Why it is not sent: not_opted_in; null where it is. */
      reason: null | string
      /** @description The channel to send in; with not_opted_in the variation's top-priority channel. */
      channel: string
      /** @description The id under which the message's deliveries, impressions and clicks are reported. Hand it to the vendor. */
      messageId: string
    }
    /** @description An address and the tracked one that leads there. */
    TriggerLink: {
      url: string
      address: string
    }
    /** @description A person met the campaign's condition. */
    TriggerRequest: {
      /** @description The site's id of the person, at most 250 characters. */
      userId: null | string
      /** @description When: RFC 3339 with offset, not more than 5 minutes ahead; now where it is left out. */
      occurredAt?: null | string
      /** @description The sender's id of this trigger: 1–100 printable ASCII characters, unique per source for ever. Generated where it is left out; give one, so that a repetition has the same answer. */
      eventId?: null | string
      /** @description Addresses that the message will link to, at most 100: the answer has tracked ones for them. */
      links?: null | string[]
    }
    /** @description What makes the message's impressions and clicks known. None of it expires. */
    TriggerTracking: {
      /** @description Address of an invisible picture for the end of an e-mail. */
      pixel: string
      /** @description Put it into a push message's data; the app posts it to PushAddress. */
      pushToken: string
      /** @description Where apps report what became of a push message. */
      pushAddress: string
      /** @description Tracked addresses for those of the request, in its order; more with POST /api/v1/links. */
      links: components['schemas']['TriggerLink'][]
    }
    /** @description A variation. */
    TriggerVariation: {
      id: string
      name: string
      isControl: boolean
    }
    /** @description People in variations without a share of the traffic. */
    UnexpectedTrafficAnswer: {
      /** Format: int64 */
      users: number
      warning: boolean
    }
    /** @description Touches of messages that nobody announced. */
    UnknownMessagesAnswer: {
      /** Format: int64 */
      clicks: number
      /** Format: int64 */
      impressions: number
    }
    /** @description An arm of a test version. */
    VariationAnswer: {
      id: string
      name: string
      /** Format: double */
      trafficShare: number
      channels: string[]
      isControl: boolean
    }
    /** @description An arm of a test version. */
    VariationRequest: {
      id: null | string
      /** @description The id where it is left out. */
      name?: null | string
      /**
       * Format: double
       * @description Percent of the people who trigger; a version's shares add up to 100.
       */
      trafficShare: null | number
      /** @description In priority order. Required but for a control. */
      channels?: null | string[]
      /** @description A control receives no message. At most one a version. */
      isControl?: null | boolean
    }
    /** @description One variation. */
    VariationRowAnswer: {
      id: string
      name: string
      /**
       * Format: double
       * @description Configured, in percent.
       */
      trafficShare: number
      /**
       * Format: double
       * @description Of the report's users, in percent; null while there are none.
       */
      actualShare: null | number
      isControl: boolean
      /**
       * Format: int64
       * @description People allocated to the variation; "per user" divides by them.
       */
      users: number
      /** @description By metric name. */
      metrics: {
        [key: string]: components['schemas']['CellAnswer']
      }
      channels: components['schemas']['ChannelRowAnswer'][]
    }
    /** @description A variation over time. */
    VariationSeriesAnswer: {
      id: string
      name: string
      /** @description By metric name. */
      series: {
        [key: string]: components['schemas']['SeriesLineAnswer']
      }
    }
    /** @description A vendor that can be connected. */
    VendorAnswer: {
      /** @description In addresses and in `vendor`. */
      name: string
      title: string
      channel: null | string
      /**
       * Format: int32
       * @description How many seconds a signed time may be away from now, unless a connection says otherwise; null: not checked.
       */
      ageLimitSeconds: null | number
      fields: components['schemas']['FieldAnswer'][]
      setup: components['schemas']['SetupAnswer']
    }
    /** @description All vendors. */
    VendorsAnswer: {
      items: components['schemas']['VendorAnswer'][]
    }
    /** @description What is said about a metric as a whole. */
    VerdictAnswer: {
      /** @description winner, leading or none. */
      state: string
      /** @description The variation with the greatest probability to be best. */
      variationId: null | string
      /** Format: double */
      probabilityBest: null | number
      /** @description Why there is no probability: below_gate, zero_variance, single_variation, informational, overlapping_channels, … */
      reason: null | string
      /** @description What keeps it from being a winner: below_gate, too_early, sample_ratio_mismatch, not_primary, not_yet_certain. */
      blockers: string[]
      gates: components['schemas']['GatesAnswer']
      progress: null | components['schemas']['ProgressAnswer']
    }
    /** @description A test version. */
    VersionAnswer: {
      id: string
      /** Format: date-time */
      startsAt: string
      /** Format: date-time */
      endsAt: null | string
      primaryMetric: string
      /** @description Whether a person keeps the variation of the first trigger. */
      sticky: boolean
      variations: components['schemas']['VariationAnswer'][]
    }
    /** @description A test version to start. */
    VersionRequest: {
      /** @description v1, v2, … where it is left out. */
      id?: null | string
      /**
       * Format: date-time
       * @description May lie in the past; now where it is left out (the campaign's createdAt for its first version). The version before it ends here.
       */
      startsAt?: null | string
      /** @description A metric name; revenue where it is left out. */
      primaryMetric?: null | string
      /** @description Whether a person keeps the variation of the first trigger; true where it is left out. */
      sticky?: null | boolean
      /** @description 1 to 20. */
      variations: null | components['schemas']['VariationRequest'][]
    }
    /** @description A value of the attribution window. */
    WindowAnswer: {
      /** Format: date-time */
      validFrom: string
      length: string
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  postEvents: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "events": [
         *         {
         *           "eventId": "order-1001",
         *           "type": "purchase",
         *           "occurredAt": "2026-03-01T12:30:00Z",
         *           "userId": "ada",
         *           "transactionId": "1001",
         *           "value": 49.9,
         *           "currency": "USD"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['EventsRequest']
        'application/x-ndjson': components['schemas']['EventsRequest']
        'application/cloudevents+json': components['schemas']['EventsRequest']
        'application/cloudevents-batch+json': components['schemas']['EventsRequest']
      }
    }
    responses: {
      /** @description At least one event was accepted or known already; see `errors` for the others. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "accepted": 1,
           *       "duplicates": 0,
           *       "rejected": 0,
           *       "quarantined": 0,
           *       "errors": []
           *     }
           */
          'application/json': components['schemas']['EventsAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description All events were refused. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventsAnswer']
        }
      }
    }
  }
  reclassify: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "eventIds": [
         *         "click-1"
         *       ],
         *       "machine": true
         *     }
         */
        'application/json': components['schemas']['ReclassifyRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "changed": 1,
           *       "unchanged": 0,
           *       "errors": []
           *     }
           */
          'application/json': components['schemas']['ReclassifyAnswer']
        }
      }
      /** @description The request is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  postOptIns: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "optIns": [
         *         {
         *           "userId": "ada",
         *           "channel": "email",
         *           "optedIn": true
         *         },
         *         {
         *           "userId": "bob",
         *           "channel": "sms",
         *           "optedIn": false
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['OptInsRequest']
        'text/csv': components['schemas']['OptInsRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "stored": 2
           *     }
           */
          'application/json': components['schemas']['OptInsStoredAnswer']
        }
      }
      /** @description An opt-in is not valid; `errors` names each and what to change. Nothing was stored. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  postTrigger: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The campaign. */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "ada",
         *       "eventId": "cart-1001",
         *       "links": [
         *         "https://shop.example.com/cart"
         *       ]
         *     }
         */
        'application/json': components['schemas']['TriggerRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "eligible": true,
           *       "eventId": "cart-1001",
           *       "occurredAt": "2026-03-01T09:30:00Z",
           *       "campaign": "welcome",
           *       "version": "v1",
           *       "variation": {
           *         "id": "A",
           *         "name": "E-mail first",
           *         "isControl": false
           *       },
           *       "decision": {
           *         "outcome": "requested",
           *         "reason": null,
           *         "channel": "email",
           *         "messageId": "rc_5P1o4uXqTqWm0zqF1o2s3A"
           *       },
           *       "tracking": {
           *         "pixel": "https://reconnect.example.com/t/o/AQAB….gif",
           *         "pushToken": "AQAB…",
           *         "pushAddress": "https://reconnect.example.com/api/v1/track/push",
           *         "links": [
           *           {
           *             "url": "https://shop.example.com/cart",
           *             "address": "https://reconnect.example.com/t/c/AQAB…"
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['TriggerAnswer']
        }
      }
      /** @description The request is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The site has no such campaign. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getIntake: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "source": "crm",
           *           "received": 10,
           *           "stored": 6,
           *           "duplicates": 2,
           *           "refused": 1,
           *           "quarantined": 1,
           *           "missing": 0,
           *           "lastAt": "2026-03-08T00:00:00Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['IntakeAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listRefusals: {
    parameters: {
      query?: {
        /** @description Only of this source. */
        source?: string
        /** @description The nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "source": "crm",
           *           "receivedAt": "2026-03-08T00:00:00Z",
           *           "eventId": "e-1",
           *           "code": "invalid_timestamp",
           *           "detail": "occurredAt must be an RFC 3339 time with offset.",
           *           "pointer": "/events/1/occurredAt",
           *           "excerpt": "{\"eventId\":\"e-1\""
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['RefusalsAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getReport: {
    parameters: {
      query?: {
        /** @description A version's id; the one in force now where it is left out (A38). */
        version?: string
        /** @description First triggers from this day or instant on. */
        from?: string
        /** @description First triggers before this day or instant. */
        to?: string
        /** @description Names of GET /metrics, separated by commas. */
        metrics?: string
        /** @description exclude (default) or include automatic clicks and opens (A28). */
        machine?: string
        /** @description now (default), or rangeEnd: no event at or after the range's end counts (A10). */
        eventsUntil?: string
        /** @description The report as it stood then: by what had been received and defined. It gives the same answer for ever. */
        asOf?: string
        /** @description The variation that the others are compared with; otherwise the control, or the first where a metric does not exist for it. */
        baseline?: string
        /** @description fieller (default), delta or log: how the interval of an uplift is computed. */
        interval?: string
        /** @description absolute (default) or relative: the scale of the chance to beat the baseline; relative only reconciles with tools that use it. */
        difference?: string
        /** @description exclude or first: what the statistics do with people seen in several variations; otherwise as the site has it. */
        mixedUsers?: string
        /** @description true adds an interval that holds at every look at once. */
        alwaysValid?: string
        /** @description true begins a CSV file with a byte order mark, so that Excel reads names right; false where it is left out. */
        bom?: string
      }
      header?: never
      path: {
        /** @description The campaign. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "campaign": {
           *         "id": "welcome",
           *         "name": "Welcome series",
           *         "status": "running",
           *         "primaryMetric": "revenue",
           *         "legacy": false,
           *         "currency": "USD",
           *         "timeZone": "UTC",
           *         "attributionWindow": "P7D"
           *       },
           *       "version": {
           *         "id": "v1",
           *         "startsAt": "2026-03-01T00:00:00Z",
           *         "endsAt": null
           *       },
           *       "range": {
           *         "from": "2026-03-01T00:00:00Z",
           *         "to": "2026-03-08T00:00:00Z"
           *       },
           *       "eventsUntil": null,
           *       "asOf": "2026-03-08T00:00:00Z",
           *       "lagSeconds": 0,
           *       "headline": {
           *         "users": 1,
           *         "messagesSent": 1,
           *         "purchases": 1,
           *         "revenue": 49.9,
           *         "openWindows": 0,
           *         "notEligible": 0
           *       },
           *       "health": {
           *         "mixedUsers": 0,
           *         "unconvertedPurchases": 0,
           *         "mixedUsersWarning": false,
           *         "sampleRatio": {
           *           "state": "not_tested",
           *           "reason": "fewer_than_two_arms",
           *           "chiSquare": null,
           *           "degreesOfFreedom": null,
           *           "pValue": null,
           *           "arms": [
           *             {
           *               "variationId": "A",
           *               "observed": 1,
           *               "expected": 1,
           *               "configuredShare": 100,
           *               "observedPercent": 100,
           *               "expectedPercent": 100,
           *               "gap": 0
           *             }
           *           ]
           *         },
           *         "unexpectedTraffic": {
           *           "users": 0,
           *           "warning": false
           *         },
           *         "openWindows": {
           *           "users": 0,
           *           "of": 1
           *         },
           *         "machine": {
           *           "clicks": 1,
           *           "automaticClicks": 0,
           *           "peopleOnly": {
           *             "purchases": 1,
           *             "revenue": 49.9,
           *             "unconverted": 0
           *           },
           *           "allInteractions": {
           *             "purchases": 1,
           *             "revenue": 49.9,
           *             "unconverted": 0
           *           }
           *         }
           *       },
           *       "metrics": [
           *         {
           *           "name": "revenue",
           *           "label": "Revenue",
           *           "format": "moneyPerUser",
           *           "definition": "The value of the credited purchases.",
           *           "numeratorLabel": "revenue",
           *           "variationDenominator": "users allocated to the variation",
           *           "channelDenominator": "users sent to in the channel",
           *           "rules": [
           *             "A4"
           *           ],
           *           "defaultOn": true,
           *           "verdict": {
           *             "state": "none",
           *             "variationId": null,
           *             "probabilityBest": null,
           *             "reason": "single_variation",
           *             "blockers": [],
           *             "gates": {
           *               "minUsers": 1000,
           *               "minConverters": 30,
           *               "minDays": 14,
           *               "threshold": 0.95
           *             },
           *             "progress": null
           *           }
           *         }
           *       ],
           *       "variations": [
           *         {
           *           "id": "A",
           *           "name": "E-mail first",
           *           "trafficShare": 100,
           *           "actualShare": 100,
           *           "isControl": false,
           *           "users": 1,
           *           "metrics": {
           *             "revenue": {
           *               "status": "measured",
           *               "reason": null,
           *               "numerator": 49.9,
           *               "denominator": 1,
           *               "value": 49.9,
           *               "statistics": {
           *                 "kind": "mean",
           *                 "n": 1,
           *                 "sum": 49.9,
           *                 "sumSquares": 2490.01,
           *                 "nonZeroUsers": 1,
           *                 "denominatorSum": null,
           *                 "denominatorSumSquares": null,
           *                 "productSum": null,
           *                 "mean": 49.9,
           *                 "standardError": null,
           *                 "interval": {
           *                   "low": null,
           *                   "high": null,
           *                   "method": "normal",
           *                   "level": 0.95,
           *                   "reason": "zero_variance"
           *                 },
           *                 "nonZeroInterval": {
           *                   "low": 0.20654931,
           *                   "high": 1,
           *                   "method": "wilson",
           *                   "level": 0.95,
           *                   "reason": null
           *                 },
           *                 "excludedMixedUsers": 0,
           *                 "cappedUsers": 0,
           *                 "comparison": {
           *                   "baselineId": "A",
           *                   "state": "baseline",
           *                   "reason": "baseline",
           *                   "notes": [],
           *                   "uplift": null,
           *                   "upliftInterval": {
           *                     "low": null,
           *                     "high": null,
           *                     "method": "fieller",
           *                     "level": 0.95,
           *                     "reason": "baseline"
           *                   },
           *                   "difference": {
           *                     "value": null,
           *                     "low": null,
           *                     "high": null
           *                   },
           *                   "chanceToBeat": null,
           *                   "alwaysValid": null,
           *                   "progress": null
           *                 },
           *                 "probabilityBest": {
           *                   "value": null,
           *                   "reason": "single_variation"
           *                 },
           *                 "expectedLoss": {
           *                   "value": null,
           *                   "relativeToBaseline": null,
           *                   "reason": "single_variation"
           *                 }
           *               },
           *               "statisticsReason": null
           *             }
           *           },
           *           "channels": [
           *             {
           *               "channel": "email",
           *               "users": 1,
           *               "notOptedIn": 0,
           *               "metrics": {
           *                 "revenue": {
           *                   "status": "measured",
           *                   "reason": null,
           *                   "numerator": 49.9,
           *                   "denominator": 1,
           *                   "value": 49.9,
           *                   "statistics": null,
           *                   "statisticsReason": "not_randomised"
           *                 }
           *               }
           *             }
           *           ]
           *         }
           *       ],
           *       "total": {
           *         "users": 1,
           *         "metrics": {
           *           "revenue": {
           *             "status": "measured",
           *             "reason": null,
           *             "numerator": 49.9,
           *             "denominator": 1,
           *             "value": 49.9,
           *             "statistics": null,
           *             "statisticsReason": "not_randomised"
           *           }
           *         }
           *       },
           *       "method": {
           *         "difference": "absolute",
           *         "interval": "fieller",
           *         "level": 0.95,
           *         "prior": "flat",
           *         "mixedUsers": "exclude",
           *         "winnerRule": "alwaysValid",
           *         "cap": "none",
           *         "engineVersion": 1
           *       }
           *     }
           */
          'application/json': components['schemas']['ReportAnswer']
          'text/csv': components['schemas']['ReportAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  listMetrics: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "name": "ctr",
           *           "label": "CTR",
           *           "format": "ratio",
           *           "definition": "Clicks divided by impressions.",
           *           "numeratorLabel": "clicks",
           *           "variationDenominator": "impressions of the channels that report them",
           *           "channelDenominator": "impressions of the channel",
           *           "rules": [
           *             "A3",
           *             "A28"
           *           ],
           *           "defaultOn": true
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['MetricsAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getPipeline: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "queueLength": 0,
           *       "lagSeconds": 0,
           *       "asOf": "2026-03-08T00:00:00Z",
           *       "quarantined": 0,
           *       "stuckPeople": 0
           *     }
           */
          'application/json': components['schemas']['PipelineStatus']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getCredits: {
    parameters: {
      query?: {
        /** @description A version's id; the one in force now where it is left out (A38). */
        version?: string
        /** @description First triggers from this day or instant on. */
        from?: string
        /** @description First triggers before this day or instant. */
        to?: string
        /** @description exclude (default) or include automatic clicks (A28). */
        machine?: string
        /** @description now (default), or rangeEnd: no event at or after the range's end counts (A10). */
        eventsUntil?: string
        /** @description As it stood then. */
        asOf?: string
        /** @description Only what this variation earned. */
        variation?: string
        /** @description Only what this channel earned. */
        channel?: string
        /** @description 1 to 1,000; 100 where it is left out. */
        limit?: string
        /** @description The nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path: {
        /** @description The campaign. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "eventId": "order-1",
           *           "transactionId": "1001",
           *           "occurredAt": "2026-03-02T12:00:00Z",
           *           "userId": "ada",
           *           "userHidden": false,
           *           "version": "v1",
           *           "variation": "A",
           *           "channel": "email",
           *           "value": 49.9,
           *           "currency": "USD",
           *           "amount": 49.9,
           *           "refunded": 0,
           *           "click": {
           *             "eventId": "click-1",
           *             "occurredAt": "2026-03-02T10:05:00Z",
           *             "messageId": "m-1",
           *             "machine": false,
           *             "windowEndsAt": "2026-03-09T10:05:00Z"
           *           }
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['CreditsAnswer']
          'text/csv': components['schemas']['CreditsAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  getDiagnostics: {
    parameters: {
      query?: {
        /** @description A version's id; the one in force now where it is left out (A38). */
        version?: string
        /** @description First triggers from this day or instant on. */
        from?: string
        /** @description First triggers before this day or instant. */
        to?: string
        /** @description exclude (default) or include automatic clicks (A28). */
        machine?: string
        /** @description now (default), or rangeEnd: no event at or after the range's end counts (A10). */
        eventsUntil?: string
        /** @description As it stood then. */
        asOf?: string
      }
      header?: never
      path: {
        /** @description The campaign. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "campaign": "welcome",
           *       "version": "v1",
           *       "range": {
           *         "from": "2026-03-01T00:00:00Z",
           *         "to": "2026-03-08T00:00:00Z"
           *       },
           *       "purchases": {
           *         "credited": 1,
           *         "no_click": 0,
           *         "outside_window": 0,
           *         "not_identified": 2,
           *         "identified_too_late": 0,
           *         "machine_click_only": 0,
           *         "unconverted": 0,
           *         "mixed": 0,
           *         "over_refund": 0,
           *         "duplicate": 0
           *       },
           *       "purchasesOfPeople": 1,
           *       "unconvertedCurrencies": [],
           *       "unidentifiedPurchases": 2,
           *       "withoutIdentity": {
           *         "count": 2,
           *         "of": 3
           *       },
           *       "clicksWithoutSend": {
           *         "count": 0,
           *         "of": 1
           *       },
           *       "differingCopies": 0,
           *       "creditedToOtherVersion": 0,
           *       "creditedElsewhereToo": 0,
           *       "clicks": {
           *         "email": {
           *           "human": 1,
           *           "machine": 0,
           *           "unmatched": 0,
           *           "lastAt": "2026-03-02T10:05:00Z"
           *         }
           *       },
           *       "allClicks": {
           *         "human": 1,
           *         "machine": 0,
           *         "unmatched": 0,
           *         "lastAt": "2026-03-02T10:05:00Z"
           *       },
           *       "impressions": {
           *         "email": {
           *           "human": 1,
           *           "machine": 0,
           *           "unmatched": 0,
           *           "lastAt": "2026-03-02T10:04:00Z"
           *         }
           *       },
           *       "identifies": {
           *         "count": 1,
           *         "lastAt": "2026-03-02T11:00:00Z"
           *       },
           *       "unknownMessages": {
           *         "clicks": 0,
           *         "impressions": 0
           *       }
           *     }
           */
          'application/json': components['schemas']['DiagnosticsAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  getOverview: {
    parameters: {
      query?: {
        /** @description First triggers from this day or instant on. */
        from?: string
        /** @description First triggers before this day or instant. */
        to?: string
        /** @description exclude (default) or include automatic clicks (A28). */
        machine?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "from": null,
           *       "to": null,
           *       "currency": "USD",
           *       "campaigns": [
           *         {
           *           "id": "welcome",
           *           "name": "Welcome series",
           *           "purchases": 1,
           *           "revenue": 49.9,
           *           "unconverted": 0
           *         },
           *         {
           *           "id": "winback",
           *           "name": "Win back",
           *           "purchases": 1,
           *           "revenue": 49.9,
           *           "unconverted": 0
           *         }
           *       ],
           *       "sum": {
           *         "purchases": 2,
           *         "revenue": 99.8,
           *         "unconverted": 0
           *       },
           *       "total": {
           *         "purchases": 1,
           *         "revenue": 49.9,
           *         "unconverted": 0
           *       },
           *       "shared": 1,
           *       "overlap": {
           *         "purchases": 1,
           *         "revenue": 49.9,
           *         "unconverted": 0
           *       }
           *     }
           */
          'application/json': components['schemas']['OverviewAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getPurchases: {
    parameters: {
      query?: {
        /** @description Only this line's. */
        outcome?: string
        /** @description Only the purchase with this transactionId. */
        orderId?: string
        /** @description A version's id; the one in force now where it is left out (A38). */
        version?: string
        /** @description First triggers from this day or instant on. */
        from?: string
        /** @description First triggers before this day or instant. */
        to?: string
        /** @description exclude (default) or include automatic clicks (A28). */
        machine?: string
        /** @description now (default), or rangeEnd: no event at or after the range's end counts (A10). */
        eventsUntil?: string
        /** @description As it stood then. */
        asOf?: string
        /** @description Only of people of this variation; not with `not_identified`, whose buyers are unknown. */
        variation?: string
        /** @description 1 to 1,000; 100 where it is left out. */
        limit?: string
        /** @description The nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path: {
        /** @description The campaign. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "outcome": "outside_window",
           *           "eventId": "order-2",
           *           "transactionId": "1002",
           *           "occurredAt": "2026-03-09T12:05:00Z",
           *           "userId": "ada",
           *           "userHidden": false,
           *           "variation": "A",
           *           "value": 49.9,
           *           "currency": "USD",
           *           "amount": 49.9,
           *           "refunded": 0,
           *           "countedAs": null,
           *           "missedBySeconds": 7200,
           *           "click": {
           *             "eventId": "click-1",
           *             "occurredAt": "2026-03-02T10:05:00Z",
           *             "messageId": "m-1",
           *             "machine": false,
           *             "windowEndsAt": "2026-03-09T10:05:00Z",
           *             "version": "v1",
           *             "variation": "A",
           *             "channel": "email",
           *             "url": "https://shop.example/basket",
           *             "machineReason": null
           *           }
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['PurchasesAnswer']
          'text/csv': components['schemas']['PurchasesAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  getPeople: {
    parameters: {
      query?: {
        /** @description A version's id; the one in force now where it is left out (A38). */
        version?: string
        /** @description First triggers from this day or instant on. */
        from?: string
        /** @description First triggers before this day or instant. */
        to?: string
        /** @description exclude (default) or include automatic clicks (A28), in what is counted of each person. */
        machine?: string
        /** @description now (default), or rangeEnd: no event at or after the range's end counts (A10). */
        eventsUntil?: string
        /** @description As it stood then. */
        asOf?: string
        /** @description Only people of this variation. */
        variation?: string
        /** @description Only people sent to in this channel. */
        channel?: string
        /** @description 1 to 1,000; 100 where it is left out. */
        limit?: string
        /** @description The nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path: {
        /** @description The campaign. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "userId": "ada",
           *           "userHidden": false,
           *           "firstTrigger": "2026-03-02T10:00:00Z",
           *           "variation": "A",
           *           "channels": [
           *             "email"
           *           ],
           *           "mixed": false,
           *           "messages": 1,
           *           "clicks": 1,
           *           "purchases": 1,
           *           "revenue": 49.9
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['PeopleAnswer']
          'text/csv': components['schemas']['PeopleAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  getFunnel: {
    parameters: {
      query?: {
        /** @description A version's id; the one in force now where it is left out (A38). */
        version?: string
        /** @description First triggers from this day or instant on. */
        from?: string
        /** @description First triggers before this day or instant. */
        to?: string
        /** @description exclude (default) or include automatic traffic (A28). */
        machine?: string
      }
      header?: never
      path: {
        /** @description The campaign. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "campaign": "welcome",
           *       "version": "v1",
           *       "range": {
           *         "from": "2026-03-01T00:00:00Z",
           *         "to": "2026-03-08T00:00:00Z"
           *       },
           *       "variations": [
           *         {
           *           "id": "A",
           *           "name": "E-mail first",
           *           "isControl": false,
           *           "steps": {
           *             "allocated": 100,
           *             "decided": 101,
           *             "requested": 90,
           *             "notSent": {
           *               "capped": 1,
           *               "not_opted_in": 10
           *             },
           *             "delivered": 88,
           *             "bounced": 2,
           *             "complained": 0,
           *             "unsubscribed": 1,
           *             "impressions": 120,
           *             "notReported": [],
           *             "clicks": 12,
           *             "purchases": 3
           *           },
           *           "channels": [
           *             {
           *               "channel": "email",
           *               "steps": {
           *                 "allocated": 85,
           *                 "decided": 101,
           *                 "requested": 90,
           *                 "notSent": {
           *                   "capped": 1,
           *                   "not_opted_in": 10
           *                 },
           *                 "delivered": 88,
           *                 "bounced": 2,
           *                 "complained": 0,
           *                 "unsubscribed": 1,
           *                 "impressions": 120,
           *                 "notReported": [],
           *                 "clicks": 12,
           *                 "purchases": 3
           *               }
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['FunnelAnswer']
          'text/csv': components['schemas']['FunnelAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  getSeries: {
    parameters: {
      query?: {
        /** @description A version's id; the one in force now where it is left out (A38). */
        version?: string
        /** @description From this day or instant on. */
        from?: string
        /** @description Before this day or instant. */
        to?: string
        /** @description cohort (default) or event. */
        by?: string
        /** @description Names of GET /metrics, separated by commas. */
        metrics?: string
        /** @description exclude (default) or include automatic clicks and opens (A28). */
        machine?: string
        /** @description hour, day or week; the finest that gives at most 200 points where it is left out. */
        interval?: string
      }
      header?: never
      path: {
        /** @description The campaign. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "campaign": "welcome",
           *       "version": "v1",
           *       "range": {
           *         "from": "2026-03-01T00:00:00Z",
           *         "to": "2026-03-03T00:00:00Z"
           *       },
           *       "by": "cohort",
           *       "interval": "day",
           *       "timeZone": "UTC",
           *       "metrics": [
           *         {
           *           "name": "revenue",
           *           "label": "Revenue",
           *           "format": "moneyPerUser",
           *           "definition": "The value of the credited purchases.",
           *           "numeratorLabel": "revenue",
           *           "variationDenominator": "users allocated to the variation",
           *           "channelDenominator": "users sent to in the channel",
           *           "rules": [
           *             "A4"
           *           ],
           *           "defaultOn": true
           *         }
           *       ],
           *       "buckets": [
           *         {
           *           "from": "2026-03-01T00:00:00Z",
           *           "to": "2026-03-02T00:00:00Z",
           *           "complete": true
           *         },
           *         {
           *           "from": "2026-03-02T00:00:00Z",
           *           "to": "2026-03-03T00:00:00Z",
           *           "complete": true
           *         }
           *       ],
           *       "variations": [
           *         {
           *           "id": "A",
           *           "name": "E-mail first",
           *           "series": {
           *             "revenue": {
           *               "numerators": [
           *                 49.9,
           *                 0
           *               ],
           *               "denominators": [
           *                 1,
           *                 0
           *               ],
           *               "runningNumerators": [
           *                 49.9,
           *                 49.9
           *               ],
           *               "runningDenominators": [
           *                 1,
           *                 1
           *               ]
           *             }
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SeriesAnswer']
          'text/csv': components['schemas']['SeriesAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  erasePerson: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description As in the events. */
        userId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Erased, now or before. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description No event has named this user id. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  setPassword: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "currentPassword": "correct horse battery",
         *       "newPassword": "battery horse correct"
         *     }
         */
        'application/json': components['schemas']['PasswordRequest']
      }
    }
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The current password is wrong or the new one too short. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getPersonChannels: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description As in the events. */
        userId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "userId": "ada",
           *       "channels": [
           *         {
           *           "channel": "email",
           *           "optedIn": true,
           *           "changedAt": "2026-03-01T09:30:00Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['PersonChannelsAnswer']
        }
      }
      /** @description The user id is not valid. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  putOptIn: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description As in the events. */
        userId: string
        /** @description email, sms, push or another lower-case word. */
        channel: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "optedIn": true
         *     }
         */
        'application/json': components['schemas']['OptInRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "channel": "email",
           *       "optedIn": true,
           *       "changedAt": "2026-03-01T09:30:00Z"
           *     }
           */
          'application/json': components['schemas']['OptInAnswer']
        }
      }
      /** @description The request is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  postLinks: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "messageId": "m-1001",
         *       "text": "Your cart waits: https://shop.example.com/cart. Help: https://shop.example.com/help"
         *     }
         */
        'application/json': components['schemas']['LinksRequest']
      }
    }
    responses: {
      /** @description The addresses. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "text": "Your cart waits: https://reconnect.example.com/s/4fG7aQz01. Help: https://reconnect.example.com/s/9kLm2XyZ8",
           *       "links": [
           *         {
           *           "messageId": "m-1001",
           *           "url": "https://shop.example.com/cart",
           *           "address": "https://reconnect.example.com/s/4fG7aQz01"
           *         },
           *         {
           *           "messageId": "m-1001",
           *           "url": "https://shop.example.com/help",
           *           "address": "https://reconnect.example.com/s/9kLm2XyZ8"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['LinksAnswer']
        }
      }
      /** @description The request is not valid; `errors` names each member and what to change. Nothing was made. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getLinkHosts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "hosts": [
           *         "shop.example.com"
           *       ]
           *     }
           */
          'application/json': components['schemas']['LinkHostsAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  putLinkHosts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "hosts": [
         *         "shop.example.com"
         *       ]
         *     }
         */
        'application/json': components['schemas']['LinkHostsRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "hosts": [
           *         "shop.example.com"
           *       ]
           *     }
           */
          'application/json': components['schemas']['LinkHostsAnswer']
        }
      }
      /** @description A host is not valid; `errors` names each. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  postLinkKey: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The new key signs. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getTracking: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "waiting": 0,
           *       "onDisk": 0,
           *       "written": 1234,
           *       "refused": 2,
           *       "lost": 0
           *     }
           */
          'application/json': components['schemas']['TrackingStatusAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listQuarantine: {
    parameters: {
      query?: {
        /** @description Only of this source. */
        source?: string
        /** @description Only events that name this campaign. */
        campaign?: string
        /** @description The nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "source": "crm",
           *           "eventId": "e-2",
           *           "receivedAt": "2026-03-08T00:00:00Z",
           *           "campaignId": "spring",
           *           "code": "unknown_campaign",
           *           "detail": "No campaign has the id 'spring'.",
           *           "raw": "{\"eventId\":\"e-2\"}"
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['QuarantineAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  replay: {
    parameters: {
      query?: {
        /** @description Only of this source. */
        source?: string
        /** @description Only events that name this campaign. */
        campaign?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "queued": 1
           *     }
           */
          'application/json': components['schemas']['ReplayAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listCampaigns: {
    parameters: {
      query?: {
        /** @description Part of the name or id, in any case. */
        search?: string
        /** @description draft, running, paused, ended or archived. */
        status?: string
        /** @description Only campaigns that use this channel. */
        channel?: string
        /** @description Only campaigns with this warning, or any for those with at least one. */
        warning?: string
        /** @description name, status, createdAt or sendRequestsLast7Days; with - in front descending. Default: -createdAt. */
        sort?: string
        /** @description nextCursor of the page before. */
        cursor?: string
        /** @description 1 to 200 campaigns a page; 50 where it is left out. */
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "welcome",
           *           "name": "Welcome series",
           *           "status": "running",
           *           "channels": [
           *             "email",
           *             "sms"
           *           ],
           *           "primaryMetric": "revenue",
           *           "createdAt": "2026-03-01T00:00:00Z",
           *           "updatedAt": "2026-03-01T00:00:00Z",
           *           "legacy": false,
           *           "currentVersion": {
           *             "id": "v1",
           *             "startsAt": "2026-03-01T00:00:00Z",
           *             "endsAt": null
           *           },
           *           "sendRequestsLast7Days": 1234,
           *           "sendRequestsByDay": [
           *             170,
           *             181,
           *             174,
           *             166,
           *             190,
           *             176,
           *             177
           *           ],
           *           "primaryFigure": {
           *             "metric": "revenue",
           *             "label": "Revenue",
           *             "format": "moneyPerUser",
           *             "currency": "USD",
           *             "status": "measured",
           *             "reason": null,
           *             "numerator": 14620.5,
           *             "denominator": 4100,
           *             "value": 3.5659756097560975
           *           },
           *           "warnings": [
           *             "connection_refused"
           *           ]
           *         }
           *       ],
           *       "nextCursor": null,
           *       "filters": {
           *         "statuses": [
           *           "running"
           *         ],
           *         "channels": [
           *           "email",
           *           "sms"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['CampaignsAnswer']
        }
      }
      /** @description A parameter has an unknown value. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  createCampaign: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "id": "welcome",
         *       "name": "Welcome series",
         *       "channels": [
         *         "email",
         *         "sms"
         *       ],
         *       "attributionWindow": "P7D",
         *       "version": {
         *         "id": "v1",
         *         "primaryMetric": "revenue",
         *         "startsAt": "2026-03-01T00:00:00Z",
         *         "variations": [
         *           {
         *             "id": "A",
         *             "name": "E-mail first",
         *             "trafficShare": 50,
         *             "channels": [
         *               "email",
         *               "sms"
         *             ],
         *             "isControl": false
         *           },
         *           {
         *             "id": "B",
         *             "name": "SMS only",
         *             "trafficShare": 50,
         *             "channels": [
         *               "sms"
         *             ],
         *             "isControl": false
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['CampaignRequest']
      }
    }
    responses: {
      /** @description Created. Events that named it before count now. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CampaignAnswer']
        }
      }
      /** @description The campaign is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getCampaign: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": "welcome",
           *       "name": "Welcome series",
           *       "status": "running",
           *       "channels": [
           *         "email",
           *         "sms"
           *       ],
           *       "primaryMetric": "revenue",
           *       "createdAt": "2026-03-01T00:00:00Z",
           *       "updatedAt": "2026-03-01T00:00:00Z",
           *       "legacy": false,
           *       "attributionWindow": "P7D",
           *       "attributionWindows": [
           *         {
           *           "validFrom": "2000-01-01T00:00:00Z",
           *           "length": "P7D"
           *         }
           *       ],
           *       "versions": [
           *         {
           *           "id": "v1",
           *           "startsAt": "2026-03-01T00:00:00Z",
           *           "endsAt": null,
           *           "primaryMetric": "revenue",
           *           "sticky": true,
           *           "variations": [
           *             {
           *               "id": "A",
           *               "name": "E-mail first",
           *               "trafficShare": 50,
           *               "channels": [
           *                 "email",
           *                 "sms"
           *               ],
           *               "isControl": false
           *             },
           *             {
           *               "id": "B",
           *               "name": "SMS only",
           *               "trafficShare": 50,
           *               "channels": [
           *                 "sms"
           *               ],
           *               "isControl": false
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['CampaignAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  changeCampaign: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Welcome series 2026",
         *       "attributionWindow": "P14D"
         *     }
         */
        'application/json': components['schemas']['CampaignChangesRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CampaignAnswer']
        }
      }
      /** @description The change is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  startVersion: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "id": "v2",
         *       "startsAt": "2026-04-01T00:00:00Z",
         *       "primaryMetric": "purchase",
         *       "variations": [
         *         {
         *           "id": "A",
         *           "name": "E-mail first",
         *           "trafficShare": 30,
         *           "channels": [
         *             "email",
         *             "sms"
         *           ],
         *           "isControl": false
         *         },
         *         {
         *           "id": "B",
         *           "name": "SMS only",
         *           "trafficShare": 70,
         *           "channels": [
         *             "sms"
         *           ],
         *           "isControl": false
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['VersionRequest']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CampaignAnswer']
        }
      }
      /** @description The version is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listVendors: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "name": "mailgun",
           *           "title": "Mailgun",
           *           "channel": "email",
           *           "ageLimitSeconds": null,
           *           "fields": [
           *             {
           *               "name": "signingKey",
           *               "label": "HTTP webhook signing key",
           *               "required": true,
           *               "generated": false,
           *               "flag": false
           *             }
           *           ],
           *           "setup": {
           *             "steps": [
           *               "In Mailgun open Sending › Webhooks of the domain, add the address for each event below."
           *             ],
           *             "events": [
           *               "Delivered",
           *               "Opened",
           *               "Clicked"
           *             ],
           *             "metadata": "Send v:rc_mid with the message."
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['VendorsAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listConnections: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "b7Kq2nRwX4mTz9Vc",
           *           "vendor": "mailgun",
           *           "vendorTitle": "Mailgun",
           *           "name": "Newsletter domain",
           *           "channel": "email",
           *           "address": "https://reconnect.example.com/hooks/mailgun/b7Kq2nRwX4mTz9Vc",
           *           "addressIsPublic": true,
           *           "verificationOff": false,
           *           "ageLimitSeconds": null,
           *           "keys": [
           *             {
           *               "name": "signingKey",
           *               "label": "HTTP webhook signing key",
           *               "required": true,
           *               "generated": false,
           *               "flag": false,
           *               "count": 1
           *             }
           *           ],
           *           "missing": [],
           *           "confirmation": null,
           *           "clicks": "vendor",
           *           "opens": "vendor",
           *           "metadata": {
           *             "message": "rc_mid",
           *             "campaign": "rc_campaign",
           *             "variation": "rc_variation",
           *             "user": "rc_user"
           *           },
           *           "setup": {
           *             "steps": [
           *               "In Mailgun open Sending › Webhooks of the domain, add the address for each event below."
           *             ],
           *             "events": [
           *               "Delivered",
           *               "Opened",
           *               "Clicked"
           *             ],
           *             "metadata": "Send v:rc_mid with the message."
           *           },
           *           "createdAt": "2026-03-01T00:00:00Z",
           *           "retiredAt": null,
           *           "health": {
           *             "requests": 12,
           *             "refused": 1,
           *             "items": 11,
           *             "stored": 10,
           *             "ignored": 2,
           *             "unmatched": 0,
           *             "duplicates": 1,
           *             "quarantined": 0,
           *             "lastSuccessAt": "2026-03-01T10:00:00Z",
           *             "lastRefusalAt": "2026-03-01T09:00:00Z",
           *             "lastRefusal": "The signature does not match any key of this connection."
           *           },
           *           "newKeys": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ConnectionsAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  createConnection: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "vendor": "mailgun",
         *       "name": "Newsletter domain",
         *       "verification": {
         *         "signingKey": "key-0123456789abcdef"
         *       }
         *     }
         */
        'application/json': components['schemas']['ConnectionRequest']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": "b7Kq2nRwX4mTz9Vc",
           *       "vendor": "mailgun",
           *       "vendorTitle": "Mailgun",
           *       "name": "Newsletter domain",
           *       "channel": "email",
           *       "address": "https://reconnect.example.com/hooks/mailgun/b7Kq2nRwX4mTz9Vc",
           *       "addressIsPublic": true,
           *       "verificationOff": false,
           *       "ageLimitSeconds": null,
           *       "keys": [
           *         {
           *           "name": "signingKey",
           *           "label": "HTTP webhook signing key",
           *           "required": true,
           *           "generated": false,
           *           "flag": false,
           *           "count": 1
           *         }
           *       ],
           *       "missing": [],
           *       "confirmation": null,
           *       "clicks": "vendor",
           *       "opens": "vendor",
           *       "metadata": {
           *         "message": "rc_mid",
           *         "campaign": "rc_campaign",
           *         "variation": "rc_variation",
           *         "user": "rc_user"
           *       },
           *       "setup": {
           *         "steps": [
           *           "In Mailgun open Sending › Webhooks of the domain, add the address for each event below."
           *         ],
           *         "events": [
           *           "Delivered",
           *           "Opened",
           *           "Clicked"
           *         ],
           *         "metadata": "Send v:rc_mid with the message."
           *       },
           *       "createdAt": "2026-03-01T00:00:00Z",
           *       "retiredAt": null,
           *       "health": {
           *         "requests": 12,
           *         "refused": 1,
           *         "items": 11,
           *         "stored": 10,
           *         "ignored": 2,
           *         "unmatched": 0,
           *         "duplicates": 1,
           *         "quarantined": 0,
           *         "lastSuccessAt": "2026-03-01T10:00:00Z",
           *         "lastRefusalAt": "2026-03-01T09:00:00Z",
           *         "lastRefusal": "The signature does not match any key of this connection."
           *       },
           *       "newKeys": null
           *     }
           */
          'application/json': components['schemas']['ConnectionAnswer']
        }
      }
      /** @description The request is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getConnection: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": "b7Kq2nRwX4mTz9Vc",
           *       "vendor": "mailgun",
           *       "vendorTitle": "Mailgun",
           *       "name": "Newsletter domain",
           *       "channel": "email",
           *       "address": "https://reconnect.example.com/hooks/mailgun/b7Kq2nRwX4mTz9Vc",
           *       "addressIsPublic": true,
           *       "verificationOff": false,
           *       "ageLimitSeconds": null,
           *       "keys": [
           *         {
           *           "name": "signingKey",
           *           "label": "HTTP webhook signing key",
           *           "required": true,
           *           "generated": false,
           *           "flag": false,
           *           "count": 1
           *         }
           *       ],
           *       "missing": [],
           *       "confirmation": null,
           *       "clicks": "vendor",
           *       "opens": "vendor",
           *       "metadata": {
           *         "message": "rc_mid",
           *         "campaign": "rc_campaign",
           *         "variation": "rc_variation",
           *         "user": "rc_user"
           *       },
           *       "setup": {
           *         "steps": [
           *           "In Mailgun open Sending › Webhooks of the domain, add the address for each event below."
           *         ],
           *         "events": [
           *           "Delivered",
           *           "Opened",
           *           "Clicked"
           *         ],
           *         "metadata": "Send v:rc_mid with the message."
           *       },
           *       "createdAt": "2026-03-01T00:00:00Z",
           *       "retiredAt": null,
           *       "health": {
           *         "requests": 12,
           *         "refused": 1,
           *         "items": 11,
           *         "stored": 10,
           *         "ignored": 2,
           *         "unmatched": 0,
           *         "duplicates": 1,
           *         "quarantined": 0,
           *         "lastSuccessAt": "2026-03-01T10:00:00Z",
           *         "lastRefusalAt": "2026-03-01T09:00:00Z",
           *         "lastRefusal": "The signature does not match any key of this connection."
           *       },
           *       "newKeys": null
           *     }
           */
          'application/json': components['schemas']['ConnectionAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  deleteConnection: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  changeConnection: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Newsletter",
         *       "clicks": "ownLinks"
         *     }
         */
        'application/json': components['schemas']['ConnectionChangesRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": "b7Kq2nRwX4mTz9Vc",
           *       "vendor": "mailgun",
           *       "vendorTitle": "Mailgun",
           *       "name": "Newsletter domain",
           *       "channel": "email",
           *       "address": "https://reconnect.example.com/hooks/mailgun/b7Kq2nRwX4mTz9Vc",
           *       "addressIsPublic": true,
           *       "verificationOff": false,
           *       "ageLimitSeconds": null,
           *       "keys": [
           *         {
           *           "name": "signingKey",
           *           "label": "HTTP webhook signing key",
           *           "required": true,
           *           "generated": false,
           *           "flag": false,
           *           "count": 1
           *         }
           *       ],
           *       "missing": [],
           *       "confirmation": null,
           *       "clicks": "vendor",
           *       "opens": "vendor",
           *       "metadata": {
           *         "message": "rc_mid",
           *         "campaign": "rc_campaign",
           *         "variation": "rc_variation",
           *         "user": "rc_user"
           *       },
           *       "setup": {
           *         "steps": [
           *           "In Mailgun open Sending › Webhooks of the domain, add the address for each event below."
           *         ],
           *         "events": [
           *           "Delivered",
           *           "Opened",
           *           "Clicked"
           *         ],
           *         "metadata": "Send v:rc_mid with the message."
           *       },
           *       "createdAt": "2026-03-01T00:00:00Z",
           *       "retiredAt": null,
           *       "health": {
           *         "requests": 12,
           *         "refused": 1,
           *         "items": 11,
           *         "stored": 10,
           *         "ignored": 2,
           *         "unmatched": 0,
           *         "duplicates": 1,
           *         "quarantined": 0,
           *         "lastSuccessAt": "2026-03-01T10:00:00Z",
           *         "lastRefusalAt": "2026-03-01T09:00:00Z",
           *         "lastRefusal": "The signature does not match any key of this connection."
           *       },
           *       "newKeys": null
           *     }
           */
          'application/json': components['schemas']['ConnectionAnswer']
        }
      }
      /** @description The request is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  rotateKeys: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "verification": {
         *         "signingKey": "key-fedcba9876543210"
         *       },
         *       "keepPrevious": true
         *     }
         */
        'application/json': components['schemas']['KeyRotationRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": "b7Kq2nRwX4mTz9Vc",
           *       "vendor": "mailgun",
           *       "vendorTitle": "Mailgun",
           *       "name": "Newsletter domain",
           *       "channel": "email",
           *       "address": "https://reconnect.example.com/hooks/mailgun/b7Kq2nRwX4mTz9Vc",
           *       "addressIsPublic": true,
           *       "verificationOff": false,
           *       "ageLimitSeconds": null,
           *       "keys": [
           *         {
           *           "name": "signingKey",
           *           "label": "HTTP webhook signing key",
           *           "required": true,
           *           "generated": false,
           *           "flag": false,
           *           "count": 1
           *         }
           *       ],
           *       "missing": [],
           *       "confirmation": null,
           *       "clicks": "vendor",
           *       "opens": "vendor",
           *       "metadata": {
           *         "message": "rc_mid",
           *         "campaign": "rc_campaign",
           *         "variation": "rc_variation",
           *         "user": "rc_user"
           *       },
           *       "setup": {
           *         "steps": [
           *           "In Mailgun open Sending › Webhooks of the domain, add the address for each event below."
           *         ],
           *         "events": [
           *           "Delivered",
           *           "Opened",
           *           "Clicked"
           *         ],
           *         "metadata": "Send v:rc_mid with the message."
           *       },
           *       "createdAt": "2026-03-01T00:00:00Z",
           *       "retiredAt": null,
           *       "health": {
           *         "requests": 12,
           *         "refused": 1,
           *         "items": 11,
           *         "stored": 10,
           *         "ignored": 2,
           *         "unmatched": 0,
           *         "duplicates": 1,
           *         "quarantined": 0,
           *         "lastSuccessAt": "2026-03-01T10:00:00Z",
           *         "lastRefusalAt": "2026-03-01T09:00:00Z",
           *         "lastRefusal": "The signature does not match any key of this connection."
           *       },
           *       "newKeys": null
           *     }
           */
          'application/json': components['schemas']['ConnectionAnswer']
        }
      }
      /** @description A key is not valid; `errors` names each and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listDeliveries: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "receivedAt": "2026-03-01T10:00:00Z",
           *           "status": 200,
           *           "detail": null,
           *           "bytes": 1196,
           *           "items": 1,
           *           "stored": 1,
           *           "ignored": 0,
           *           "unmatched": 0,
           *           "duplicates": 0,
           *           "quarantined": 0
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['DeliveriesAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getSite: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "name": "Default site",
           *       "timeZone": "UTC",
           *       "currency": "USD",
           *       "identityGrace": "PT0S",
           *       "appendClickToken": false,
           *       "viewersSeePeople": true,
           *       "statistics": {
           *         "mixedUsers": "exclude",
           *         "winnerRule": "alwaysValid",
           *         "minUsers": 50,
           *         "minConverters": 5,
           *         "gateUsers": 1000,
           *         "gateConverters": 30,
           *         "gateDays": 14,
           *         "threshold": 0.95
           *       }
           *     }
           */
          'application/json': components['schemas']['SiteAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  changeSite: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "timeZone": "Europe/Berlin",
         *       "currency": "EUR",
         *       "identityGrace": "PT30M",
         *       "appendClickToken": true,
         *       "viewersSeePeople": false
         *     }
         */
        'application/json': components['schemas']['SiteChangesRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SiteAnswer']
        }
      }
      /** @description A setting is not valid; `errors` names each and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listKeys: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": 1,
           *           "source": "checkout",
           *           "scopes": [
           *             "events:write"
           *           ],
           *           "prefix": "rk_Gk3a9",
           *           "createdAt": "2026-03-01T00:00:00Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['KeysAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  createKey: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "source": "checkout",
         *       "scopes": [
         *         "events:write"
         *       ]
         *     }
         */
        'application/json': components['schemas']['KeyRequest']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": 1,
           *       "source": "checkout",
           *       "scopes": [
           *         "events:write"
           *       ],
           *       "prefix": "rk_Gk3a9",
           *       "createdAt": "2026-03-01T00:00:00Z",
           *       "key": "rk_Gk3a…"
           *     }
           */
          'application/json': components['schemas']['NewKeyAnswer']
        }
      }
      /** @description The request is not valid; `errors` names each member and what to change. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  revokeKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  listRates: {
    parameters: {
      query?: {
        /** @description Only of this currency. */
        currency?: string
        /** @description The nextCursor of the page before. */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "currency": "EUR",
           *           "date": "2026-03-01",
           *           "rate": 1.1
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          'application/json': components['schemas']['RatesAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  putRates: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "rates": [
         *         {
         *           "currency": "EUR",
         *           "date": "2026-03-01",
         *           "rate": 1.1
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['RatesRequest']
        'text/csv': components['schemas']['RatesRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "changed": 1,
           *       "unchanged": 0
           *     }
           */
          'application/json': components['schemas']['RatesStoredAnswer']
        }
      }
      /** @description A rate is not valid; `errors` names each and what to change. Nothing was stored. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  deleteRate: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description ISO 4217. */
        currency: string
        /** @description The rate's day. */
        date: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description There is no such rate. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  getSession: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "user": {
           *         "name": "admin@localhost",
           *         "email": "admin@localhost",
           *         "role": "admin",
           *         "hasPassword": false
           *       },
           *       "site": {
           *         "id": 1,
           *         "name": "Default site",
           *         "timeZone": "UTC",
           *         "currency": "USD"
           *       },
           *       "antiforgeryToken": "CfDJ8…"
           *     }
           */
          'application/json': components['schemas']['SessionAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  signIn: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "password": "correct horse battery"
         *     }
         */
        'application/json': components['schemas']['SignInRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "user": {
           *         "name": "admin@localhost",
           *         "email": "admin@localhost",
           *         "role": "admin",
           *         "hasPassword": false
           *       },
           *       "site": {
           *         "id": 1,
           *         "name": "Default site",
           *         "timeZone": "UTC",
           *         "currency": "USD"
           *       },
           *       "antiforgeryToken": "CfDJ8…"
           *     }
           */
          'application/json': components['schemas']['SessionAnswer']
        }
      }
    }
  }
  signOut: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  signInByLink: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "3f1c…"
         *     }
         */
        'application/json': components['schemas']['SignInLinkRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "user": {
           *         "name": "admin@localhost",
           *         "email": "admin@localhost",
           *         "role": "admin",
           *         "hasPassword": false
           *       },
           *       "site": {
           *         "id": 1,
           *         "name": "Default site",
           *         "timeZone": "UTC",
           *         "currency": "USD"
           *       },
           *       "antiforgeryToken": "CfDJ8…"
           *     }
           */
          'application/json': components['schemas']['SessionAnswer']
        }
      }
    }
  }
  listMembers: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": 1,
           *           "email": "ada@example.com",
           *           "role": "admin",
           *           "hasPassword": true
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['MembersAnswer']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  addMember: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "grace@example.com",
         *       "role": "viewer"
         *     }
         */
        'application/json': components['schemas']['MemberRequest']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": 2,
           *       "email": "grace@example.com",
           *       "role": "viewer",
           *       "hasPassword": false,
           *       "signInLink": "http://localhost:5080/sign-in/link?token=3f1c…"
           *     }
           */
          'application/json': components['schemas']['NewMemberAnswer']
        }
      }
      /** @description The request is not valid, or a member has this e-mail. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  removeMember: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description No API key, an unknown one or a revoked one. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The key's scopes do not allow it. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  receiveHook: {
    parameters: {
      query?: never
      header?: never
      path: {
        vendor: string
        connectionId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Stored, or known already. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Only for `standard` and `segment`, where the sender is a customer: the body is no event document. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description The signature or password is missing or wrong, or the signed time is too far away. Nothing is stored. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description There is no such connection of that vendor. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description The connection was deleted; Mailgun is told so by 406, Postmark by 403. */
      410: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description More than 4 MiB. */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Nothing was stored; come back later. Brevo is told so by 429. */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  trackPush: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "AQAB…",
         *       "action": "clicked"
         *     }
         */
        'application/json': components['schemas']['PushRequest']
        'text/plain': components['schemas']['PushRequest']
      }
    }
    responses: {
      /** @description Taken. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description The body is not readable, or a member is not valid. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['HttpValidationProblemDetails']
        }
      }
    }
  }
  identify: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "messageId": "a-1",
         *       "userId": "ada",
         *       "anonymousId": "browser-7c1e",
         *       "timestamp": "2026-03-01T09:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['SegmentCallRequest']
        'text/plain': components['schemas']['SegmentCallRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "success": true,
           *       "results": [
           *         {
           *           "index": 0,
           *           "messageId": "a-2",
           *           "status": "stored",
           *           "code": null,
           *           "detail": null,
           *           "pointer": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SegmentAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  track: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "messageId": "a-2",
         *       "event": "Order Completed",
         *       "userId": "ada",
         *       "properties": {
         *         "order_id": "1001",
         *         "revenue": 22.5,
         *         "currency": "USD"
         *       },
         *       "timestamp": "2026-03-01T10:30:00.000Z"
         *     }
         */
        'application/json': components['schemas']['SegmentCallRequest']
        'text/plain': components['schemas']['SegmentCallRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "success": true,
           *       "results": [
           *         {
           *           "index": 0,
           *           "messageId": "a-2",
           *           "status": "stored",
           *           "code": null,
           *           "detail": null,
           *           "pointer": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SegmentAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  page: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "messageId": "a-3",
         *       "anonymousId": "browser-7c1e",
         *       "properties": {
         *         "url": "https://shop.example/cart"
         *       }
         *     }
         */
        'application/json': components['schemas']['SegmentCallRequest']
        'text/plain': components['schemas']['SegmentCallRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "success": true,
           *       "results": [
           *         {
           *           "index": 0,
           *           "messageId": "a-2",
           *           "status": "stored",
           *           "code": null,
           *           "detail": null,
           *           "pointer": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SegmentAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  screen: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "messageId": "a-3",
         *       "anonymousId": "browser-7c1e",
         *       "properties": {
         *         "url": "https://shop.example/cart"
         *       }
         *     }
         */
        'application/json': components['schemas']['SegmentCallRequest']
        'text/plain': components['schemas']['SegmentCallRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "success": true,
           *       "results": [
           *         {
           *           "index": 0,
           *           "messageId": "a-2",
           *           "status": "stored",
           *           "code": null,
           *           "detail": null,
           *           "pointer": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SegmentAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  group: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "messageId": "a-4",
         *       "userId": "ada"
         *     }
         */
        'application/json': components['schemas']['SegmentCallRequest']
        'text/plain': components['schemas']['SegmentCallRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "success": true,
           *       "results": [
           *         {
           *           "index": 0,
           *           "messageId": "a-2",
           *           "status": "stored",
           *           "code": null,
           *           "detail": null,
           *           "pointer": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SegmentAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  alias: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "messageId": "a-4",
         *       "userId": "ada"
         *     }
         */
        'application/json': components['schemas']['SegmentCallRequest']
        'text/plain': components['schemas']['SegmentCallRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "success": true,
           *       "results": [
           *         {
           *           "index": 0,
           *           "messageId": "a-2",
           *           "status": "stored",
           *           "code": null,
           *           "detail": null,
           *           "pointer": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SegmentAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  batch: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "batch": [
         *         {
         *           "type": "track",
         *           "messageId": "a-5",
         *           "event": "Product Added",
         *           "anonymousId": "browser-7c1e",
         *           "properties": {
         *             "price": 16.5,
         *             "quantity": 2,
         *             "currency": "USD"
         *           },
         *           "timestamp": "2026-03-01T10:00:00.000Z"
         *         }
         *       ],
         *       "sentAt": "2026-03-01T10:00:01.000Z"
         *     }
         */
        'application/json': components['schemas']['SegmentBatchRequest']
        'text/plain': components['schemas']['SegmentBatchRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "success": true,
           *       "results": [
           *         {
           *           "index": 0,
           *           "messageId": "a-2",
           *           "status": "stored",
           *           "code": null,
           *           "detail": null,
           *           "pointer": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SegmentAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  getPixel: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The token, with .gif behind it. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  followLink: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The token. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  followUnsubscribe: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The token. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  postUnsubscribe: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The token. */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Recorded. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  followShort: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The code. */
        code: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  collectEvents: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "dyid": "browser-7c1e"
         *       },
         *       "session": {
         *         "dy": "s-1"
         *       },
         *       "events": [
         *         {
         *           "name": "Purchase",
         *           "properties": {
         *             "dyType": "purchase-v1",
         *             "value": 22.5,
         *             "currency": "USD",
         *             "uniqueTransactionId": "1001"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['DynamicYieldEventsRequest']
        'text/plain': components['schemas']['DynamicYieldEventsRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "warnings": []
           *     }
           */
          'application/json': components['schemas']['DynamicYieldAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unprocessable Entity */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  collectEngagements: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "dyid": "browser-7c1e"
         *       },
         *       "engagements": [
         *         {
         *           "type": "PN_CLICK",
         *           "trackingData": {
         *             "rc_mid": "m-1001"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['DynamicYieldEngagementsRequest']
        'text/plain': components['schemas']['DynamicYieldEngagementsRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "warnings": []
           *     }
           */
          'application/json': components['schemas']['DynamicYieldAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unprocessable Entity */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  importUserEvents: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "cuid": "ada"
         *       },
         *       "events": [
         *         {
         *           "name": "Purchase",
         *           "timestamp": "2026-03-01T12:30:00Z",
         *           "properties": {
         *             "dyType": "purchase-v1",
         *             "value": 22.5,
         *             "currency": "USD",
         *             "uniqueTransactionId": "1002"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['DynamicYieldEventsRequest']
        'text/plain': components['schemas']['DynamicYieldEventsRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "warnings": []
           *     }
           */
          'application/json': components['schemas']['DynamicYieldAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unprocessable Entity */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  optIn: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description email, sms, push or another word. */
        channel: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "cuid": "ada"
         *       }
         *     }
         */
        'application/json': components['schemas']['DynamicYieldOptInRequest']
        'text/plain': components['schemas']['DynamicYieldOptInRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "warnings": []
           *     }
           */
          'application/json': components['schemas']['DynamicYieldAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unprocessable Entity */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
  optOut: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description email, sms, push or another word. */
        channel: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "cuid": "ada"
         *       }
         *     }
         */
        'application/json': components['schemas']['DynamicYieldOptInRequest']
        'text/plain': components['schemas']['DynamicYieldOptInRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "warnings": []
           *     }
           */
          'application/json': components['schemas']['DynamicYieldAnswer']
        }
      }
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Payload Too Large */
      413: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
      /** @description Unprocessable Entity */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['ProblemDetails']
        }
      }
    }
  }
}
