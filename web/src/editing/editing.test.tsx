import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { problem, session } from '../../mock-api/answer'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

const type = (label: HTMLElement, value: string) => fireEvent.change(label, { target: { value } })
const press = (name: string | RegExp, within_: ReturnType<typeof within> | typeof screen = screen) =>
  fireEvent.click(within_.getByRole('button', { name }))
const panel = (name: string) => within(screen.getByRole('region', { name }))
const asViewer = () =>
  answerWith('/session', { status: 200, body: { ...session, user: { ...session.user, role: 'viewer' } } })

async function openNew() {
  const app = renderApp('/new-campaign')
  const about = within(await screen.findByRole('region', { name: 'The campaign' }))
  const name = about.getByRole('textbox', { name: 'Name' })
  const id = about.getByRole('textbox', { name: 'Id' }) as HTMLInputElement
  return { ...app, about, name, id, test: panel('The test') }
}

describe('a new campaign', () => {
  it('suggests an id from the name until somebody types one', async () => {
    const { name, id } = await openNew()
    type(name, 'Sommer-Sale – für alle!')
    expect(id.value).toBe('sommer-sale-fur-alle')
    type(id, 'mine')
    type(name, 'Another name')
    expect(id.value).toBe('mine')
  })

  it('says what the shares add up to, and splits them evenly', async () => {
    const { test } = await openNew()
    expect(test.getByText('The shares add up to 100%.')).toBeTruthy()
    press('Add variation', test)
    expect(test.getByText(/^Each share needs a number/)).toBeTruthy()
    const [first, , third] = test.getAllByRole('textbox', { name: 'Share, %' }) as HTMLInputElement[]
    type(third!, '10,5')
    expect(test.getByText('The shares add up to 110.5%: 10.5% too much.')).toBeTruthy()
    press('Split evenly', test)
    expect(first?.value).toBe('33.34')
    expect(test.getByText('The shares add up to 100%.')).toBeTruthy()
  })

  it('goes on to the report and says that it was created', async () => {
    const { name, router } = await openNew()
    type(name, 'Summer sale')
    press('Create campaign')
    await waitFor(() => expect(router.state.location.pathname).toBe('/campaigns/summer-sale'))
    expect(await screen.findByText('Summer sale created. Nobody has triggered it yet.')).toBeTruthy()
  })

  it('puts the server’s words beside each field, and leads to them from a summary that has focus', async () => {
    const errors = {
      name: ['name is required.'],
      'version.variations[1].trafficShare': ['trafficShare is required: percent from 0 to 100.'],
      'version.variations': ['Two variations have the same id.'],
    }
    answerWith('/campaigns', problem(400, 'Some members are wrong', { errors }))
    const { name, test } = await openNew()
    press('Create campaign')
    const summary = await screen.findByRole('group', { name: '3 things need changing' })
    expect(document.activeElement).toBe(summary)
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(test.getByText('Two variations have the same id.')).toBeTruthy()
    press('Variation 2, Share is required: percent from 0 to 100.', within(summary))
    expect(document.activeElement).toBe(test.getAllByRole('textbox', { name: 'Share, %' })[1])
  })

  it('explains an id that is taken', async () => {
    const { name, id } = await openNew()
    type(name, 'Cart reminder')
    press('Create campaign')
    await screen.findByRole('group', { name: 'One thing needs changing' })
    expect(id.getAttribute('aria-invalid')).toBe('true')
    press("Id: The site has a campaign 'cart-reminder' already.")
    expect(document.activeElement).toBe(id)
  })

  it('takes a refusal back once its field holds something else', async () => {
    const errors = { name: ['name is too long.'], 'version.variations[1].id': ['id is taken.'] }
    answerWith('/campaigns', problem(400, 'Some members are wrong', { errors }))
    const { name, test } = await openNew()
    press('Create campaign')
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'))
    type(name, 'Shorter')
    expect(name.getAttribute('aria-invalid')).toBeNull()
    const second = test.getAllByRole('textbox', { name: 'Id' })[1]!
    expect(second.getAttribute('aria-invalid')).toBe('true')
    press('Remove Variation 2: B', test)
    press('Add variation', test)
    expect(test.getAllByRole('textbox', { name: 'Id' })[1]!.getAttribute('aria-invalid')).toBe('true')
    type(test.getAllByRole('textbox', { name: 'Id' })[1]!, 'C')
    expect(test.getAllByRole('textbox', { name: 'Id' })[1]!.getAttribute('aria-invalid')).toBeNull()
  })

  it('adds a channel that is still being typed when it is sent', async () => {
    const { about, name, router } = await openNew()
    const other = about.getByRole('textbox', { name: 'Another channel' })
    type(name, 'Wallet')
    type(other, 'In App!')
    press('Create campaign')
    await screen.findByRole('group', { name: 'One thing needs changing' })
    expect(about.getByText(/^Use 1 to 30 characters/)).toBeTruthy()
    type(other, 'in_app')
    expect(about.queryByText(/^Use 1 to 30 characters/)).toBeNull()
    press('Create campaign')
    await waitFor(() => expect(router.state.location.pathname).toBe('/campaigns/wallet'))
    const saved = router.options.context.queryClient.getQueryData(['campaign', 'wallet'])
    expect(saved).toMatchObject({ channels: ['email', 'in_app'] })
  })

  it('may be called new: no address of ours is in its way', async () => {
    const { name, router } = await openNew()
    type(name, 'New')
    press('Create campaign')
    await waitFor(() => expect(router.state.location.pathname).toBe('/campaigns/new'))
    expect(await screen.findByRole('heading', { level: 1, name: 'New' })).toBeTruthy()
  })

  it('asks before what was typed is lost', async () => {
    const { name, router } = await openNew()
    type(name, 'Summer sale')
    fireEvent.click(screen.getByRole('link', { name: 'Cancel' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }))
    press('Stay', dialog)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(router.state.location.pathname).toBe('/new-campaign')
    expect((name as HTMLInputElement).value).toBe('Summer sale')
    fireEvent.click(screen.getByRole('link', { name: 'Cancel' }))
    press('Leave', within(await screen.findByRole('dialog', { name: 'Leave without saving?' })))
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  })

  it('lets go without a question when nothing was typed', async () => {
    const { router } = await openNew()
    fireEvent.click(screen.getByRole('link', { name: 'Cancel' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  })

  it('takes any channel, and refuses what is none', async () => {
    const { about, test } = await openNew()
    type(about.getByRole('textbox', { name: 'Another channel' }), 'In App!')
    press('Add channel', about)
    expect(about.getByText(/^Use 1 to 30 characters/)).toBeTruthy()
    type(about.getByRole('textbox', { name: 'Another channel' }), 'in_app')
    press('Add channel', about)
    expect((about.getByRole('checkbox', { name: 'In app' }) as HTMLInputElement).checked).toBe(true)
    expect(test.getAllByRole('checkbox', { name: 'In app' })).toHaveLength(2)
  })

  it('is for administrators', async () => {
    asViewer()
    renderApp('/new-campaign')
    expect(await screen.findByText('Only administrators create and change campaigns.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Create campaign' })).toBeNull()
  })
})

const openEdit = async (path = '/campaigns/cart-reminder/settings') => {
  const app = renderApp(path)
  await screen.findByRole('region', { name: 'What changes in place' })
  return { ...app, inPlace: panel('What changes in place'), test: panel('What needs a new test version') }
}

describe('changes in place', () => {
  it('lists old, new and the consequence, then saves', async () => {
    const { inPlace } = await openEdit()
    type(inPlace.getByRole('textbox', { name: 'Name' }), 'Cart rescue')
    type(inPlace.getByRole('combobox', { name: 'Status' }), 'paused')
    type(inPlace.getByRole('combobox', { name: 'Attribution window' }), 'P3D')
    type(inPlace.getByLabelText('Valid from'), '2026-01-24T00:00')
    press('Review changes')
    const dialog = within(await screen.findByRole('dialog', { name: 'What changes' }))
    const lines = dialog.getAllByRole('listitem').map((line) => line.textContent)
    expect(lines[0]).toContain('Name: Cart reminder → Cart rescue')
    expect(lines[1]).toContain('Status: Running → Paused')
    expect(lines[1]).toContain('events still count')
    expect(lines[2]).toMatch(/^Attribution window: 7 days → 3 days, from .*12:00\sAM Europe\/Berlin/)
    expect(lines[2]).toContain('Clicks before that keep 7 days.')
    press('Save 3 changes', dialog)
    await screen.findByRole('heading', { level: 1, name: 'Edit Cart rescue' })
    expect(rowsOf(screen.getByRole('table', { name: /^Attribution windows/ }))[0]?.Length).toMatch(/^3 days/)
  })

  it('says so when there is nothing to save', async () => {
    await openEdit()
    press('Review changes')
    const dialog = within(await screen.findByRole('dialog', { name: 'What changes' }))
    expect(dialog.getByText('Nothing is different from what is saved.')).toBeTruthy()
    expect(dialog.queryByRole('button', { name: /^Save/ })).toBeNull()
  })

  it('takes any length, and refuses what is none', async () => {
    const { inPlace } = await openEdit()
    type(inPlace.getByRole('combobox', { name: 'Attribution window' }), 'custom')
    type(inPlace.getByRole('combobox', { name: 'Unit' }), 'hours')
    type(inPlace.getByRole('textbox', { name: 'Length' }), 'many')
    press('Review changes')
    await screen.findByRole('group', { name: 'One thing needs changing' })
    type(inPlace.getByRole('textbox', { name: 'Length' }), '36')
    press('Review changes')
    const dialog = within(await screen.findByRole('dialog', { name: 'What changes' }))
    expect(dialog.getByRole('listitem').textContent).toContain('7 days → 36 hours, from now on')
  })

  it('puts the server’s refusal beside the field', async () => {
    const { inPlace } = await openEdit()
    const sms = inPlace.getByRole('checkbox', { name: 'SMS' })
    fireEvent.click(sms)
    press('Review changes')
    const dialog = within(await screen.findByRole('dialog', { name: 'What changes' }))
    answerWith(
      '/campaigns/cart-reminder',
      problem(400, 'Some members are wrong', {
        errors: { channels: ['Variations of the current version use sms.'] },
      }),
    )
    press('Save 1 change', dialog)
    expect(await inPlace.findByText('Variations of the current version use sms.')).toBeTruthy()
    expect((sms as HTMLInputElement).checked).toBe(false)
  })

  it('asks before changes are lost', async () => {
    const { inPlace, router } = await openEdit()
    fireEvent.click(inPlace.getByRole('checkbox', { name: 'Push' }))
    fireEvent.click(screen.getByRole('link', { name: 'Back to the report' }))
    await screen.findByRole('dialog', { name: 'Leave without saving?' })
    expect(router.state.location.pathname).toBe('/campaigns/cart-reminder/settings')
  })

  it('previews against what somebody else has saved meanwhile', async () => {
    const { inPlace, router } = await openEdit()
    const seen = router.options.context.queryClient.getQueryData(['campaign', 'cart-reminder']) as object
    answerWith('/campaigns/cart-reminder', { status: 200, body: { ...seen, name: 'Renamed elsewhere' } })
    type(inPlace.getByRole('textbox', { name: 'Name' }), 'Cart rescue')
    press('Review changes')
    const dialog = within(await screen.findByRole('dialog', { name: 'What changes' }))
    expect(dialog.getByRole('listitem').textContent).toContain('Name: Renamed elsewhere → Cart rescue')
  })
})

describe('a new test version', () => {
  it('is prefilled, shows what it changes and what follows, and joins the list', async () => {
    const { test } = await openEdit('/campaigns/welcome/settings')
    const [first, second] = test.getAllByRole('textbox', { name: 'Share, %' }) as HTMLInputElement[]
    expect([first?.value, second?.value]).toEqual(['50', '50'])
    type(first!, '70')
    press('Review the new version')
    await screen.findByRole('group', { name: 'One thing needs changing' })
    type(second!, '30')
    press('Review the new version')
    const dialog = within(await screen.findByRole('dialog', { name: 'Start test version v2' }))
    expect(dialog.getByRole('listitem').textContent).toBe('Traffic shares: a 50% / b 50% → a 70% / b 30%')
    expect(dialog.getByText('Test version v2 starts now.')).toBeTruthy()
    expect(dialog.getByText(/^v1 ends then and stays in the version list/)).toBeTruthy()
    expect(dialog.getByText(/^People are allocated afresh/)).toBeTruthy()
    press('Start version v2', dialog)
    await waitFor(() =>
      expect(rowsOf(screen.getByRole('table', { name: /^Test versions/ })).map((row) => row.Version)).toEqual(
        ['v2 in force', 'v1'],
      ),
    )
  })

  it('names variations that come, go and change', async () => {
    const { test } = await openEdit('/campaigns/welcome/settings')
    press('Remove Variation 2: Best sellers', test)
    press('Add variation', test)
    press('Split evenly', test)
    fireEvent.click(test.getAllByRole('checkbox', { name: 'Control: receives no message' })[1]!)
    press('Review the new version')
    const dialog = within(await screen.findByRole('dialog', { name: 'Start test version v2' }))
    expect(dialog.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'Traffic shares: a 50% / b 50% → a 50% / B 50%',
      'B is addedControl: receives no message',
      'b (Best sellers) is left outIts figures stay in the former version.',
    ])
  })

  it('explains a conflict in the server’s words', async () => {
    const { test } = await openEdit('/campaigns/welcome/settings')
    press('Review the new version')
    const dialog = within(await screen.findByRole('dialog', { name: 'Start test version v2' }))
    expect(dialog.getByText('Everything is as in v1; the test starts afresh.')).toBeTruthy()
    answerWith(
      '/campaigns/welcome/versions',
      problem(409, 'Conflict', { errors: { startsAt: ['v2 starts later.'] } }),
    )
    press('Start version v2', dialog)
    await screen.findByRole('group', { name: 'One thing needs changing' })
    expect(test.getByText('v2 starts later.')).toBeTruthy()
  })
})

it('shows viewers the versions and nothing to change', async () => {
  asViewer()
  renderApp('/campaigns/cart-reminder/settings')
  await screen.findByText('Only administrators create and change campaigns.')
  expect(screen.getByRole('table', { name: /^Test versions/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Review changes' })).toBeNull()
})
