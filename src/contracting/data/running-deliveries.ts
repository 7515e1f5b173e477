/** Clocks of deliveries, reports, acceptances and checks: no delivery's runs while the contract rests or once it has ended. */
export const RUNNING_DELIVERIES = `
  SELECT CASE m.state WHEN 'planned' THEN 'deliver' WHEN 'submitted' THEN 'accept' ELSE 'rework' END, m.id,
         m.contract_id, NULL, CASE m.state WHEN 'planned' THEN m.due_on WHEN 'submitted' THEN m.accept_by ELSE m.rework_by END
    FROM milestone m JOIN contract c ON c.id = m.contract_id
   WHERE m.state IN ('planned', 'submitted', 'returned') AND m.kind IN ('delivery', 'report') AND c.state = 'performing'
     AND CASE m.state WHEN 'planned' THEN m.due_on WHEN 'submitted' THEN m.accept_by ELSE m.rework_by END IS NOT NULL
  UNION ALL
  SELECT 'assess', m.id, m.contract_id, NULL, m.due_on FROM milestone m JOIN contract c ON c.id = m.contract_id
   WHERE m.state = 'planned' AND m.kind = 'assessment' AND m.due_on IS NOT NULL AND c.state = 'accepted'
  UNION ALL
  SELECT 'supervision', id, contract_id, NULL, rectify_by FROM supervision_record WHERE state = 'rectifying'
  UNION ALL
  SELECT 'publish-acceptance', id, contract_id, NULL, publish_by FROM acceptance
   WHERE state = 'concluded' AND publish_by IS NOT NULL`;
