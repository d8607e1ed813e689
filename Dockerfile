# The site and its administrative verbs: serve (default), migrate.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Node fetches the front-end files during the build; the image that runs has none of it.
COPY --from=node:22-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:22-bookworm-slim /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet restore src/TalentPark.Web --locked-mode \
 && dotnet publish src/TalentPark.Web --configuration Release --no-restore --output /app

# This image has ICU, which Uzbek dates, numbers and sorting need; do not exchange it for one without.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "TalentPark.Web.dll"]
CMD ["serve"]
