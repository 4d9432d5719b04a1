# Makes of report.sarif what code scanning of GitHub takes. It refuses a file with a result that has no place in a file of the repository, and shows
# whatever result there is as an alert, so only what fails is left, at the file in which it would be accepted. It tells by itself what is new and what is
# gone, by our fingerprint. What a run says of itself is no alert, and stays in report.sarif.
del(.runs[] | .tool.driver.notifications, .invocations[].toolExecutionNotifications, .invocations[].toolConfigurationNotifications)
| .runs[].results |= map(
  select(.kind == "fail" and .baselineState != "absent")
  | .partialFingerprints = { primaryLocationLineHash: .fingerprints["checkAndSubject/v1"] }
  | .locations = [(.locations // [{}])[0] + { physicalLocation: { artifactLocation: { uri: "baseline.json" }, region: { startLine: 1 } } }])
