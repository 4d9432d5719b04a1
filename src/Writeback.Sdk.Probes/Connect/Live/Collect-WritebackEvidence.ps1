<#
.SYNOPSIS
    Collects what the tool 'writeback' needs to know of a Microsoft Entra Connect server, as JSON. It only reads.

.DESCRIPTION
    Run it on the Connect server in Windows PowerShell 5.1, as a member of the local group ADSyncAdmins:

        powershell.exe -NoProfile -File Collect-WritebackEvidence.ps1 -Path evidence.json

    and give the file to the tool on any machine: writeback check --connect-evidence evidence.json

    Each item is read by itself: what cannot be read says why, by the type and the code of the error, and the others are not
    touched by it. Without the module ADSync (another machine, or Cloud Sync alone) the items about Windows are still there.
    Passwords, keys and tokens are never read. Events are taken with their data, in which user principal names stand.
    It works in constrained language mode, and the file can be signed.

.PARAMETER Path
    The file to write, the only thing that is ever written. Without it, the JSON goes to the output.

.PARAMETER Days
    How many days of events to take; 0 for none.

.PARAMETER MaxEvents
    The most events to take of each source: the newest.
#>
[CmdletBinding()]
param(
    [string] $Path,
    [ValidateRange(0, 90)] [int] $Days = 7,
    [ValidateRange(1, 200000)] [int] $MaxEvents = 20000
)

$ErrorActionPreference = 'Stop'
$now = [datetime]::UtcNow

# --- JSON, as ConvertTo-Json of Windows PowerShell wraps some arrays into objects and writes dates in a form of its own ---

function ConvertTo-JsonString($Text) {
    $escaped = ([string]$Text).Replace('\', '\\').Replace('"', '\"').Replace("`r", '\r').Replace("`n", '\n').Replace("`t", '\t')
    if ($escaped -match '[\x00-\x1f\u2028\u2029\ud800-\udfff]') {
        $parts = foreach ($character in $escaped.ToCharArray()) {
            $code = [int]$character
            if ($code -lt 32 -or $code -eq 0x2028 -or $code -eq 0x2029 -or ($code -ge 0xd800 -and $code -le 0xdfff)) { '\u{0:x4}' -f $code } else { [string]$character }
        }
        $escaped = $parts -join ''
    }

    '"' + $escaped + '"'
}

function ConvertTo-JsonText($Value) {
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [bool]) { if ($Value) { return 'true' } else { return 'false' } }
    if ($Value -is [int] -or $Value -is [long] -or $Value -is [uint32] -or $Value -is [uint64] -or $Value -is [int16] -or $Value -is [uint16] -or $Value -is [byte]) { return ('{0}' -f $Value) }
    if ($Value -is [datetime]) { return (ConvertTo-JsonString (ConvertTo-Moment $Value)) }
    if ($Value -is [hashtable]) {
        $members = foreach ($key in $Value.Keys) { (ConvertTo-JsonString $key) + ':' + (ConvertTo-JsonText $Value[$key]) }
        return '{' + ($members -join ',') + '}'
    }

    if ($Value -is [array]) {
        $elements = foreach ($element in $Value) { ConvertTo-JsonText $element }
        return '[' + ($elements -join ',') + ']'
    }

    ConvertTo-JsonString $Value
}

# What the engine gives without a kind is UTC.
function ConvertTo-Moment($Value) {
    if ($null -eq $Value) { return $null }
    $moment = [datetime]$Value
    if ($moment.Year -lt 1900) { return $null }
    if ($moment.Kind -eq 'Local') { $moment = $moment.ToUniversalTime() }
    $moment.ToString('yyyy-MM-ddTHH:mm:ss.fffffff', [cultureinfo]::InvariantCulture) + 'Z'
}

function ConvertTo-Flag($Value) {
    if ($null -eq $Value -or '' -eq "$Value") { return $null }
    if ($Value -is [bool]) { return $Value }
    if ("$Value" -eq '1' -or "$Value" -eq 'True') { return $true }
    if ("$Value" -eq '0' -or "$Value" -eq 'False') { return $false }
    $null
}

function ConvertTo-Text($Value) {
    if ($null -eq $Value -or '' -eq "$Value") { return $null }
    "$Value"
}

# A version of two to four numbers, else nothing.
function ConvertTo-Version($Value) {
    if ("$Value" -match '^\s*(\d+\.\d+(\.\d+){0,2})') { return $Matches[1] }
    $null
}

function ConvertTo-Duration($Value) {
    if ($null -eq $Value -or '' -eq "$Value") { return $null }
    try { ([timespan]$Value).ToString() } catch { $null }
}

# The value of a parameter of the engine by its name: a collection of objects with Name and Value, or one that is indexed by name.
function Get-ParameterValue($Parameters, [string] $Name) {
    foreach ($parameter in $Parameters) {
        if ($parameter.Name -eq $Name) { return $parameter.Value }
    }

    $null
}

# Reads one item by itself. An error is told by type and code: its text is localised, and may hold what must not leave the server.
function Read-Item([scriptblock] $Read) {
    try {
        @{ value = (& $Read) }
    }
    catch {
        $id = "$($_.FullyQualifiedErrorId)".Split(',')[0]
        $type = 'Error'
        if ($null -ne $_.Exception) { $type = "$($_.Exception.PSTypeNames[0])".Split('.')[-1] }
        $kind = 'unavailable'
        if ($id -match 'AccessDenied|PermissionDenied|Unauthorized' -or $type -match 'UnauthorizedAccess|AccessDenied|Security' -or "$($_.CategoryInfo.Category)" -match 'PermissionDenied|SecurityError') { $kind = 'denied' }
        if ($id -eq 'ADSyncModuleMissing' -or $id -eq 'CommandNotFoundException') { $kind = 'missing' }
        $code = $null
        if ($null -ne $_.Exception -and $_.Exception.HResult -is [int]) { $code = '0x{0:X8}' -f $_.Exception.HResult }
        @{ failure = @{ kind = $kind; type = $type; id = $id; code = $code } }
    }
}

# --- The module ADSync ---

$hasModule = $false
try {
    if ($null -eq (Get-Command -Name 'Get-ADSyncScheduler' -ErrorAction SilentlyContinue)) { Import-Module -Name 'ADSync' -ErrorAction Stop }
    $hasModule = $null -ne (Get-Command -Name 'Get-ADSyncScheduler' -ErrorAction SilentlyContinue)
}
catch { $hasModule = $false }

function Assert-Module {
    if (-not $hasModule) { throw 'ADSyncModuleMissing' }
}

$script:connectors = $null

function Get-Connectors {
    Assert-Module
    if ($null -eq $script:connectors) { $script:connectors = @(Get-ADSyncConnector) }
    , $script:connectors
}

function Test-EntraConnector($Connector) { "$($Connector.Type)" -eq 'Extensible2' -and "$($Connector.Subtype)" -like 'Windows Azure Active Directory*' }

function Read-ServerSettings {
    Assert-Module
    $global = Get-ADSyncGlobalSettings
    $scheduler = Get-ADSyncScheduler
    $features = foreach ($parameter in $global.Parameters) {
        if ("$($parameter.Name)" -like 'Microsoft.OptionalFeature.*') { @{ name = "$($parameter.Name)".Substring(26); value = "$($parameter.Value)" } }
    }

    $staging = ConvertTo-Flag $scheduler.StagingModeEnabled
    if ($null -eq $staging) { $staging = ConvertTo-Flag (Get-ParameterValue $global.Parameters 'Microsoft.Synchronize.StagingMode') }
    $interval = ConvertTo-Duration $scheduler.CurrentlyEffectiveSyncCycleInterval
    if ($null -eq $interval) { $interval = ConvertTo-Duration (Get-ParameterValue $global.Parameters 'Microsoft.Synchronize.TimeInterval') }
    @{
        source = 'server'
        serverName = ConvertTo-Text $env:COMPUTERNAME
        version = ConvertTo-Version (Get-ParameterValue $global.Parameters 'Microsoft.Synchronize.ServerConfigurationVersion')
        stagingMode = $staging
        signOnMethod = ConvertTo-Text (Get-ParameterValue $global.Parameters 'Microsoft.UserSignIn.SignOnMethod')
        scheduler = @{
            enabled = ConvertTo-Flag $scheduler.SyncCycleEnabled
            suspended = ConvertTo-Flag $scheduler.SchedulerSuspended
            maintenanceEnabled = ConvertTo-Flag $scheduler.MaintenanceEnabled
            interval = $interval
            runHistoryPurgeInterval = ConvertTo-Duration $scheduler.PurgeRunHistoryInterval
            nextStart = ConvertTo-Moment $scheduler.NextSyncCycleStartTimeInUTC
            policy = ConvertTo-Text $scheduler.NextSyncCyclePolicyType
        }
        features = @($features)
    }
}

function Read-Partition($Partition) {
    $parameters = $Partition.Parameters
    @{
        id = "$($Partition.Identifier)"
        name = if (ConvertTo-Text $Partition.DN) { "$($Partition.DN)" } else { "$($Partition.Name)" }
        displayName = ConvertTo-Text $Partition.Name
        selected = [bool](ConvertTo-Flag $Partition.Selected)
        isDomain = ConvertTo-Flag $Partition.IsDomain
        signAndSeal = ConvertTo-Flag (Get-ParameterValue $parameters 'sign-and-seal')
        sslBind = ConvertTo-Flag (Get-ParameterValue $parameters 'ssl-bind')
        simpleBind = ConvertTo-Flag (Get-ParameterValue $parameters 'simple-bind')
        lastDomainController = ConvertTo-Text (Get-ParameterValue $parameters 'last-dc')
        domainControllerFailover = ConvertTo-Flag (Get-ParameterValue $parameters 'dc-failover')
        preferredDomainControllers = @(foreach ($name in $Partition.PreferredDCs) { if (ConvertTo-Text $name) { "$name" } })
    }
}

# Only what does not identify an account with its password: a parameter that is encrypted is not looked at.
function Read-Connector($Connector) {
    $isDirectory = "$($Connector.Type)" -eq 'AD'
    $isEntra = Test-EntraConnector $Connector
    $parameters = $Connector.ConnectivityParameters
    $forest = $null
    if ($isDirectory) {
        $forest = @{
            forestName = "$(Get-ParameterValue $parameters 'forest-name')"
            loginDomain = ConvertTo-Text (Get-ParameterValue $parameters 'forest-login-domain')
            loginUser = ConvertTo-Text (Get-ParameterValue $parameters 'forest-login-user')
            signAndSeal = [bool](ConvertTo-Flag (Get-ParameterValue $parameters 'sign-and-seal'))
            sslBind = ConvertTo-Flag (Get-ParameterValue $parameters 'ssl-bind')
            simpleBind = ConvertTo-Flag (Get-ParameterValue $parameters 'simple-bind')
        }
    }

    $reset = $null
    if ($isEntra) {
        $configuration = Get-ADSyncAADPasswordResetConfiguration -Connector $Connector.Name
        if ($null -ne $configuration -and $null -ne (ConvertTo-Flag $configuration.Enabled)) {
            $reset = @{ enabled = ConvertTo-Flag $configuration.Enabled; modifiedAt = ConvertTo-Moment $configuration.ModifiedTimestamp; authority = ConvertTo-Text $configuration.AdalAuthority }
        }
    }

    $kind = 'other'
    if ($isDirectory) { $kind = 'activeDirectory' }
    if ($isEntra) { $kind = 'entra' }
    @{
        id = "$($Connector.Identifier)"
        name = "$($Connector.Name)"
        kind = $kind
        category = "$($Connector.Type)"
        subtype = ConvertTo-Text $Connector.Subtype
        createdAt = ConvertTo-Moment $Connector.CreationTime
        modifiedAt = ConvertTo-Moment $Connector.LastModificationTime
        passwordHashSyncEnabled = if ($isDirectory) { ConvertTo-Flag $Connector.PasswordHashConfiguration.Enabled } else { $null }
        forest = $forest
        passwordReset = $reset
        accountName = if ($isEntra) { ConvertTo-Text (Get-ParameterValue $parameters 'UserName') } else { $null }
        partitions = @(foreach ($partition in $Connector.Partitions) { Read-Partition $partition })
        runProfiles = @(foreach ($runProfile in $Connector.RunProfiles) { @{ name = "$($runProfile.Name)"; stepTypes = @() } })
    }
}

function Read-Connectors {
    , @(foreach ($connector in (Get-Connectors)) { Read-Item { Read-Connector $connector } })
}

function Read-Rules {
    Assert-Module
    @{
        rules = @(foreach ($rule in @(Get-ADSyncRule)) {
            @{
                id = "$($rule.Identifier)"
                name = "$($rule.Name)"
                immutableTag = ConvertTo-Text $rule.ImmutableTag
                direction = "$($rule.Direction)".ToLowerInvariant()
                connectorId = "$($rule.Connector)"
                disabled = [bool](ConvertTo-Flag $rule.Disabled)
                precedence = [int]$rule.Precedence
                sourceObjectType = ConvertTo-Text $rule.SourceObjectType
                targetObjectType = ConvertTo-Text $rule.TargetObjectType
                linkType = ConvertTo-Text $rule.LinkType
                passwordSyncEnabled = [bool](ConvertTo-Flag $rule.EnablePasswordSync)
            }
        })
    }
}

function Read-History {
    Assert-Module
    $runs = foreach ($connector in (Get-Connectors)) {
        foreach ($run in @(Get-ADSyncRunProfileResult -ConnectorId $connector.Identifier -NumberRequested 200)) {
            if ($null -ne $run) {
                @{
                    connectorId = "$($run.ConnectorId)"
                    connectorName = "$($run.ConnectorName)"
                    profile = "$($run.RunProfileName)"
                    startedAt = ConvertTo-Moment $run.StartDate
                    endedAt = ConvertTo-Moment $run.EndDate
                    isComplete = [bool](ConvertTo-Flag $run.IsRunComplete)
                    result = ConvertTo-Text $run.Result
                }
            }
        }
    }

    $pending = $null
    try {
        $pending = @(foreach ($override in @(Get-ADSyncSchedulerConnectorOverride)) {
            if ($null -ne $override) {
                @{ connectorId = "$($override.ConnectorIdentifier)"; fullImportRequired = [bool](ConvertTo-Flag $override.FullImportRequired); fullSyncRequired = [bool](ConvertTo-Flag $override.FullSyncRequired) }
            }
        })
    }
    catch { $pending = $null }

    @{ collectedAt = $now; runs = @($runs); pending = $pending }
}

# --- Windows ---

function Get-RegistryValue([string] $Key, [string] $Name) {
    if (-not (Test-Path -LiteralPath $Key)) { return $null }
    $values = Get-ItemProperty -LiteralPath $Key
    $values.$Name
}

function Read-Service {
    $service = Get-CimInstance -ClassName 'Win32_Service' -Filter "Name='ADSync'"
    $product = $null
    foreach ($key in @(Get-ChildItem -Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall')) {
        $entry = Get-ItemProperty -LiteralPath $key.PSPath
        if ("$($entry.DisplayName)" -match '^(Microsoft (Azure AD|Entra) Connect( Sync)?|Azure AD Connect)$') { $product = ConvertTo-Version $entry.DisplayVersion }
    }

    if ($null -eq $service) { return @{ collectedAt = $now; status = 'NotInstalled'; productVersion = $product } }
    $started = $null
    $relays = $null
    if ([int]$service.ProcessId -gt 0) {
        try { $started = (Get-CimInstance -ClassName 'Win32_Process' -Filter "ProcessId=$([int]$service.ProcessId)").CreationDate } catch { $started = $null }
        try { $relays = @(Get-NetTCPConnection -OwningProcess ([int]$service.ProcessId) -State Established -RemotePort 443 -ErrorAction SilentlyContinue).Count } catch { $relays = $null }
    }

    @{
        collectedAt = $now
        status = "$($service.State)"
        startMode = ConvertTo-Text $service.StartMode
        account = ConvertTo-Text $service.StartName
        startedAt = ConvertTo-Moment $started
        productVersion = $product
        relayConnections = $relays
    }
}

# What follows the strings of a proxy in WinHttpSettings: a length of four bytes at 12, and the text behind it.
function Read-WinHttpProxy {
    $bytes = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings\Connections' 'WinHttpSettings'
    if ($null -eq $bytes -or $bytes.Count -lt 16 -or $bytes[12] -eq 0) { return $null }
    $last = 15 + $bytes[12]
    if ($last -ge $bytes.Count) { return $null }
    (@(foreach ($byte in $bytes[16..$last]) { [string][char]$byte }) -join '')
}

function Read-MachineConfigProxy {
    $file = "$env:windir\Microsoft.NET\Framework64\v4.0.30319\Config\machine.config"
    if (-not (Test-Path -LiteralPath $file)) { return $null }
    $configuration = [xml]((Get-Content -LiteralPath $file) -join "`n")
    $settings = $configuration.configuration.'system.net'.defaultProxy
    if ($null -eq $settings) { return @{ enabled = $true } }
    @{
        enabled = -not ("$($settings.enabled)" -eq 'false')
        useDefaultCredentials = "$($settings.useDefaultCredentials)" -eq 'true'
        address = ConvertTo-Text $settings.proxy.proxyaddress
        scriptLocation = ConvertTo-Text $settings.proxy.scriptLocation
        bypassOnLocal = "$($settings.proxy.bypassonlocal)" -eq 'true'
        bypassList = @(foreach ($entry in @($settings.bypasslist.add)) { if ($null -ne $entry) { "$($entry.address)" } })
    }
}

function Read-Platform {
    $system = Get-CimInstance -ClassName 'Win32_OperatingSystem'
    $settings = foreach ($place in @(
        @('HKLM:\SOFTWARE\Microsoft\.NETFramework\v4.0.30319', @('SystemDefaultTlsVersions', 'SchUseStrongCrypto')),
        @('HKLM:\SOFTWARE\WOW6432Node\Microsoft\.NETFramework\v4.0.30319', @('SystemDefaultTlsVersions', 'SchUseStrongCrypto')),
        @('HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client', @('Enabled', 'DisabledByDefault')),
        @('HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server', @('Enabled', 'DisabledByDefault')))) {
        foreach ($name in $place[1]) {
            $value = Get-RegistryValue $place[0] $name
            if ($null -ne $value) { @{ key = $place[0].Substring(6); name = $name; value = [long]$value } }
        }
    }

    $roots = $null
    try {
        $roots = @(foreach ($certificate in @(Get-ChildItem -Path 'Cert:\LocalMachine\Root')) {
            if ("$($certificate.Subject)" -match 'DigiCert|Baltimore|Microsoft (RSA|ECC) Root') {
                @{ subject = "$($certificate.Subject)"; thumbprint = "$($certificate.Thumbprint)"; notAfter = ConvertTo-Moment $certificate.NotAfter }
            }
        })
    }
    catch { $roots = $null }

    $proxy = $null
    try { $proxy = Read-MachineConfigProxy } catch { $proxy = $null }
    @{
        collectedAt = $now
        operatingSystem = "$($system.Caption)"
        version = ConvertTo-Version $system.Version
        isDomainController = [int]$system.ProductType -eq 2
        isServer = [int]$system.ProductType -ne 1
        installationType = ConvertTo-Text (Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'InstallationType')
        dotNetRelease = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full' 'Release'
        tlsSettings = @($settings)
        restrictRemoteSam = ConvertTo-Text (Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa' 'RestrictRemoteSam')
        roots = $roots
        serviceProxy = $proxy
        winHttpProxy = Read-WinHttpProxy
        winInetProxy = ConvertTo-Text (Get-RegistryValue 'HKCU:\SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings' 'ProxyServer')
    }
}

# --- Events: by source and id, never by words; their texts are localised, their data is not ---

function Read-Events {
    $since = $now.AddDays(-$Days)
    $events = foreach ($source in @('PasswordResetService', 'ADSync', 'Directory Synchronization')) {
        try {
            foreach ($entry in @(Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = $source; StartTime = $since } -MaxEvents $MaxEvents)) {
                @{ provider = "$($entry.ProviderName)"; id = [int]$entry.Id; at = ConvertTo-Moment $entry.TimeCreated.ToUniversalTime(); data = (@(foreach ($property in $entry.Properties) { "$($property.Value)" }) -join "`n") }
            }
        }
        catch {
            # A source that never wrote, or wrote nothing in that time, is no failure.
            if ("$($_.FullyQualifiedErrorId)" -notmatch 'NoMatchingEventsFound|NoMatchingProvidersFound|ProviderNotFound|LogsAndProvidersDontOverlap') { throw }
        }
    }

    @{ collectedAt = $now; since = $since; computer = ConvertTo-Text $env:COMPUTERNAME; events = @($events) }
}

$evidence = @{
    SyncServerSettings = Read-Item { Read-ServerSettings }
    Connectors = Read-Item { Read-Connectors }
    SyncRules = Read-Item { Read-Rules }
    RunHistory = Read-Item { Read-History }
    SyncService = Read-Item { Read-Service }
    ServerPlatform = Read-Item { Read-Platform }
}
if ($Days -gt 0) { $evidence['Events'] = Read-Item { Read-Events } }

$json = ConvertTo-JsonText (@{
    format = 'writeback-connect-evidence'
    formatVersion = 1
    collectedAt = $now
    computer = ConvertTo-Text $env:COMPUTERNAME
    powerShell = "$($PSVersionTable.PSVersion)"
    languageMode = "$($ExecutionContext.SessionState.LanguageMode)"
    evidence = $evidence
})

if ($Path) {
    Set-Content -LiteralPath $Path -Value $json -Encoding UTF8
}
else {
    $json
}
