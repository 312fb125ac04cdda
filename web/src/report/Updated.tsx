import { VisuallyHidden } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Report } from '../api/types'
import { text } from '../text'
import { money } from '../util/format'

const words = text.report
/** A live report changes all the time: by itself it speaks at most so often. */
const PAUSE_MS = 60_000

interface Props {
  report: Report
  /** What was asked for: when it changes, the reader waits for the answer. */
  asked: string
  /** Whether the report is the answer to it. */
  settled: boolean
}

/** Tells those who do not see it that the figures changed; a refresh that changes none says nothing. */
export function Updated({ report, asked, settled }: Props) {
  const figures = useMemo(() => {
    const { version, headline, metrics, variations, total } = report
    return JSON.stringify([version.id, headline, metrics, variations, total])
  }, [report])
  const said = useRef({ figures, asked, at: 0 })
  const [message, setMessage] = useState({ words: '', turn: 0 })
  useEffect(() => {
    const { current } = said
    if (!settled || current.figures === figures) return
    if (current.asked === asked && Date.now() - current.at < PAUSE_MS) return
    said.current = { figures, asked, at: Date.now() }
    const { headline, campaign } = report
    const news = words.changed(headline.users, headline.purchases, money(headline.revenue, campaign.currency))
    setMessage(({ turn }) => ({ words: news, turn: turn + 1 }))
  }, [report, figures, asked, settled])
  return (
    <VisuallyHidden role="status">
      <span key={message.turn}>{message.words}</span>
    </VisuallyHidden>
  )
}
