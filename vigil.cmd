@echo off
rem Runs Vigil from source, in the caller's folder. Builds it first if a source is newer than the last build.
setlocal
set "ROOT=%~dp0"
set "TOOL=%ROOT%artifacts\tool\Vigil.Cli.dll"
set "STAMP=%ROOT%artifacts\vigil.stamp"
set "LOG=%ROOT%artifacts\vigil-build.log"
where dotnet >nul 2>nul || (echo vigil: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download 1>&2 & exit /b 1)
if not exist "%TOOL%" goto build
if not exist "%STAMP%" goto build
powershell -NoProfile -Command "$t = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $names = 'src','Directory.Build.props','Directory.Packages.props','BannedSymbols.txt','global.json','nuget.config'; $paths = $names | ForEach-Object { Join-Path $env:ROOT $_ }; if (Get-ChildItem -Path $paths -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $t -and $_.FullName -notmatch 'node_modules' } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build
goto run
:build
echo Building Vigil... 1>&2
if not exist "%ROOT%artifacts" mkdir "%ROOT%artifacts"
pushd "%ROOT%"
dotnet publish src\Vigil.Cli -c Release -o "%ROOT%artifacts\tool" --nologo -v q -nodeReuse:false -p:UseSharedCompilation=false >"%LOG%" 2>&1
if errorlevel 1 (
    popd
    type "%LOG%" 1>&2
    exit /b 1
)
popd
type nul >"%STAMP%"
:run
dotnet "%TOOL%" %*
exit /b %ERRORLEVEL%
