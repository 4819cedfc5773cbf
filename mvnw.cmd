@rem SPDX-License-Identifier: EPL-2.0
@rem Runs the Maven that this project is built with. Where that is not there yet, the Maven on the PATH, of whatever
@rem version, fetches it from Maven Central: so mirrors and proxies are those of the user's settings.
@echo off
setlocal
set "project=%~dp0"
for /f "usebackq tokens=1,2 delims==" %%a in ("%project%.mvn\wrapper\maven-wrapper.properties") do set "wrapper.%%a=%%b"
set "version=%wrapper.mavenVersion%"
set "sum=%wrapper.distributionSha256Sum%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "home=%dists%\apache-maven-%version%-%sum:~0,12%"
if exist "%home%\bin\mvn.cmd" goto run

where mvn >nul 2>nul || (
  echo mvnw: Maven %version% is not installed yet, and no mvn is on the PATH to fetch it. Install Maven and try again. >&2
  exit /b 1
)
set "work=%dists%\fetching.%RANDOM%%RANDOM%"
mkdir "%work%" || exit /b 1
echo mvnw: fetching Maven %version% >&2
rem outside the project: its extensions are for the Maven that is being fetched
pushd "%work%"
call mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:%wrapper.dependencyPluginVersion%:copy "-Dartifact=org.apache.maven:apache-maven:%version%:zip:bin" "-DoutputDirectory=%work%" || (
  popd
  echo mvnw: Maven %version% could not be fetched; the messages above say why. >&2
  exit /b 1
)
popd
set "zip=%work%\apache-maven-%version%-bin.zip"
powershell -NoProfile -Command "if ((Get-FileHash -Algorithm SHA256 $env:zip).Hash -ne $env:sum) { exit 1 }; Expand-Archive $env:zip $env:work" || (
  echo mvnw: %zip% is damaged or not the original. Remove it from the local Maven repository and try again. >&2
  exit /b 1
)
move "%work%\apache-maven-%version%" "%home%" >nul
rmdir /s /q "%work%"

:run
call "%home%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
